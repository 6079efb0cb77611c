package org.dyad.reference;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A class of goods in a classification, or everything on a list of goods. */
@Entity
@Immutable
@IdClass(Commodity.Key.class)
public class Commodity extends PanacheEntityBase {

    /** {@code HS} where the edition is not stated, or an edition such as {@code HS2017}. */
    @Id
    public String classification;

    /** For example {@code 27}, {@code 2709}, {@code 270900}, {@code TOTAL}, or a list's name such as {@code CHPL}. */
    @Id
    public String code;

    /** Code of the class that contains it. */
    public @Nullable String parent;

    /** 0 all goods, 1 section, 2 chapter, 4 heading, 6 subheading: null for ranges and lists. */
    public @Nullable Integer level;

    public String name;

    public @Nullable String note;

    /** What tells one class of goods from all others. */
    public record Key(String classification, String code) implements Serializable {}
}
