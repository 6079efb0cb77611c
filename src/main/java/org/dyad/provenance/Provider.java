package org.dyad.provenance;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Who compiled a figure: an office, an organisation, a researcher. Part of the identity of every series. */
@Entity
@Immutable
public class Provider extends PanacheEntityBase {

    /** As in series keys, for example {@code GACC}. */
    @Id
    public String code;

    public String name;

    /** The area whose office it is; null for international organisations, researchers and the like. */
    public @Nullable String area;

    @Enumerated(EnumType.STRING)
    public ProviderKind kind;

    /** Order of preference among an area's own offices, or among those without an area: the lowest is the default. */
    public int rank;

    /** Month in which its fiscal year begins, 1 to 12. */
    public int fiscalYearStart;

    /** Whether it is an office of that area. */
    public boolean isOf(String areaCode) {
        return areaCode.equals(area);
    }
}
