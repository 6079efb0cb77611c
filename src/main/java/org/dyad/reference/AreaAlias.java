package org.dyad.reference;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** An area under another institution's code, or under another name. */
@Entity
@Immutable
@IdClass(AreaAlias.Key.class)
public class AreaAlias extends PanacheEntityBase {

    /** Whose code it is, for example {@code WORLD_BANK}; {@code NAME} for names. */
    @Id
    public String scheme;

    @Id
    public String alias;

    /** The area's own code. */
    public String area;

    /** What tells one alias from all others. */
    public record Key(String scheme, String alias) implements Serializable {}
}
