package org.dyad.reference;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.dyad.provenance.PartialDateConverter;
import org.dyad.series.PartialDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A country, a territory, a group of them, or another entry of trade statistics. */
@Entity
@Immutable
public class Area extends PanacheEntityBase {

    /** ISO 3166-1 alpha-3; for groups their usual short name; for the rest a code of ours. */
    @Id
    public String code;

    /** ISO 3166-1 alpha-2, without those withdrawn long ago that another area has now. */
    public @Nullable String alpha2;

    /** The number in the United Nations' M49. */
    public @Nullable Integer m49;

    /** The number in UN Comtrade, which is not always that of M49: the United States are 842, not 840. */
    public @Nullable Integer comtrade;

    public String name;

    @Enumerated(EnumType.STRING)
    public AreaKind kind;

    @Convert(converter = PartialDateConverter.class)
    @Column(columnDefinition = "daterange")
    public @Nullable PartialDate existsFrom;

    /** The first day on which it no longer existed. */
    @Convert(converter = PartialDateConverter.class)
    @Column(columnDefinition = "daterange")
    public @Nullable PartialDate existsUntil;

    public boolean isGroup() {
        return kind == AreaKind.GROUP;
    }
}
