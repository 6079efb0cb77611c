package org.dyad.provenance;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.dyad.series.PartialDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A publication in which we read figures. It only cites them; who compiled them is the {@link Provider}. */
@Entity
@Immutable
public class Source extends PanacheEntityBase {

    /** What fact rows refer to; never shown. */
    @Id
    public Integer id;

    /** Ours, stable and readable, for example {@code bis-common-high-priority-list}. */
    public String code;

    public String title;

    public @Nullable String publisher;

    public @Nullable String url;

    @Convert(converter = PartialDateConverter.class)
    @Column(columnDefinition = "daterange")
    public @Nullable PartialDate publishedOn;

    /** The day on which we read it. */
    public @Nullable LocalDate retrievedOn;

    /** Under which terms its figures may be used, in words or as an SPDX code. */
    public @Nullable String licence;

    @Enumerated(EnumType.STRING)
    public SourceKind kind;
}
