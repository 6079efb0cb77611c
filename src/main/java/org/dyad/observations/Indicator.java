package org.dyad.observations;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.dyad.series.Nature;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A quantity that is observed for areas: gross domestic product, an exchange rate. */
@Entity
@Immutable
public class Indicator extends PanacheEntityBase {

    /** Ours, stable: {@code GDP}, {@code FX.CNY}. */
    @Id
    public String code;

    public String name;

    public String unit;

    @Enumerated(EnumType.STRING)
    public Nature nature;

    /** Letter of the frequency at which it is usually published. */
    public String frequency;

    public @Nullable String description;
}
