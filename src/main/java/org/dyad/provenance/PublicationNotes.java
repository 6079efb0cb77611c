package org.dyad.provenance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dyad.series.PartialDate;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/** All publication notes, and which of them explains why a figure is absent. */
@ApplicationScoped
public class PublicationNotes {

    // The table has no key of one column, and parts of its key may be null: it is read by JDBC.
    private static final String ALL = """
            select n.reporter, n.partner_scope, n.commodity_scope, n."from" as since, n.until, n.status, n.provider,
              n.known_from, n.text, n.locator, s.retrieved_on,
            """ + SourceView.COLUMNS + """
            from publication_note n join source s on s.id = n.source
            order by n.reporter, n."from", n.partner_scope, n.commodity_scope, n.status, n.provider nulls first, s.code
            """;

    /** The note that says most about one figure: the narrowest partner, then commodity, then the latest. */
    private static final Comparator<PublicationNote> NARROWEST_FIRST = Comparator.comparingInt(PublicationNotes::width)
            .thenComparing(note -> note.commodityScope().equals(PublicationNote.ALL))
            .thenComparing(note -> -note.commodityScope().length())
            .thenComparing(PublicationNote::from, Comparator.reverseOrder());

    private final Providers providers;
    private final Snapshot<Map<String, List<PublicationNote>>> byReporter;

    PublicationNotes(DataVersion version, JdbcReader database, Providers providers) {
        this.providers = providers;
        this.byReporter = new Snapshot<>(
                version,
                () -> database.list(ALL, PublicationNotes::read).stream()
                        .collect(Collectors.groupingBy(PublicationNote::reporter)));
    }

    private static PublicationNote read(ResultSet row) throws SQLException {
        PartialDate from = Objects.requireNonNull(PartialDateConverter.read(row, "since"));
        CitationView citation = new CitationView(
                SourceView.read(row),
                row.getString("locator"),
                null,
                Directness.PRIMARY,
                row.getObject("retrieved_on", LocalDate.class));
        return new PublicationNote(
                row.getString("reporter"),
                row.getString("partner_scope"),
                row.getString("commodity_scope"),
                from,
                PartialDateConverter.read(row, "until"),
                PublicationStatus.valueOf(row.getString("status")),
                row.getString("provider"),
                row.getObject("known_from", LocalDate.class),
                row.getString("text"),
                citation);
    }

    /**
     * The note that says why the reporter's figure for a period is absent: suppressed or not collected. None means that
     * we know of no reason.
     *
     * <p>A note that names a provider covers that provider alone. One that names none is about the reporter's own
     * offices: it covers none of an international organisation or another area's office.
     *
     * @param commodity a commodity's code, or {@code TOTAL}
     * @param provider whose figure is absent; null stands for the reporter's own default office
     * @param asOf only notes that were public by the end of that day; null for all
     */
    public Optional<PublicationNote> withholding(
            String reporter,
            String partner,
            String commodity,
            @Nullable String provider,
            Period period,
            @Nullable LocalDate asOf) {
        return of(reporter, asOf)
                .filter(note -> note.status().withholds())
                .filter(note -> note.coversPartner(partner)
                        && note.coversCommodity(commodity)
                        && note.overlaps(period)
                        && covers(note, provider))
                .min(NARROWEST_FIRST);
    }

    private boolean covers(PublicationNote note, @Nullable String provider) {
        String reporter = note.reporter();
        if (note.provider() != null) {
            String wanted = provider != null ? provider : ownOffice(reporter);
            return note.provider().equals(wanted);
        }
        return provider == null
                || providers.find(provider).map(office -> office.isOf(reporter)).orElse(false);
    }

    private @Nullable String ownOffice(String reporter) {
        return providers.defaultsFor(reporter).stream()
                .findFirst()
                .filter(office -> office.isOf(reporter))
                .map(office -> office.code)
                .orElse(null);
    }

    /** All notes, of any status, about a reporter's figures with a partner, by the day from which they hold. */
    public List<PublicationNote> about(String reporter, String partner, @Nullable LocalDate asOf) {
        return of(reporter, asOf).filter(note -> note.coversPartner(partner)).toList();
    }

    private Stream<PublicationNote> of(String reporter, @Nullable LocalDate asOf) {
        return byReporter.get().getOrDefault(reporter, List.of()).stream().filter(note -> note.isKnownOn(asOf));
    }

    private static int width(PublicationNote note) {
        return switch (note.partnerScope()) {
            case PublicationNote.ALL -> 2;
            case PublicationNote.DETAIL -> 1;
            default -> 0;
        };
    }
}
