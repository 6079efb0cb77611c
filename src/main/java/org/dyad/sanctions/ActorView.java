package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An {@link Actor} as the API shows it; {@link SanctionPartsApi} adds the area. */
@Type("Actor")
@Description("A country, a group, an organisation, a territory or a class of persons: who imposes, and on whom.")
public record ActorView(
        @NonNull @Description("Its area's code, else readable words such as WEST.")
        String code,

        @NonNull @Description("Its name.") String name,

        @NonNull @Description("What kind of actor it is.") ActorKind kind,

        @Ignore @Nullable String areaCode) {

    static ActorView of(Actor actor) {
        return new ActorView(actor.code(), actor.name(), actor.kind(), actor.area());
    }
}
