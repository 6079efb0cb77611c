package org.dyad.observations;

import org.dyad.series.Unit;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What one step of a number means. */
@Type("Unit")
@Description("What one step of a number means.")
public record UnitView(
        @NonNull @Description("Code: a currency of ISO 4217, or PERCENT, INDEX, KG, PERSONS and the like.")
        String code,

        @NonNull @Description("In words.") String name) {

    public static UnitView of(Unit unit) {
        return new UnitView(unit.code(), unit.name());
    }
}
