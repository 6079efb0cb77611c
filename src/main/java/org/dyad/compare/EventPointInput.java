package org.dyad.compare;

import io.smallrye.graphql.api.OneOf;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** A point in time: exactly one of the ways to say it. */
@OneOf
@Input("EventPointInput")
@Description("A point in time: exactly one of the ways to say it.")
public record EventPointInput(
        @Id @Description("Id of anything dated that the timeline shows.") @Nullable
        String event,

        @Description("A day.") @Nullable LocalDate date) {}
