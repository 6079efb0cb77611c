package org.dyad.observations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dyad.graphql.PeriodScalar;
import org.dyad.provenance.Providers;
import org.dyad.provenance.PublicationNote;
import org.dyad.provenance.PublicationNoteView;
import org.dyad.provenance.PublicationNotes;
import org.dyad.reference.Units;

/** Shows what the catalogue says, together with what is known of the office's silence. */
@ApplicationScoped
public class SeriesInfos {

    private final Providers providers;
    private final Units units;
    private final PublicationNotes notes;
    private final Clock clock;

    SeriesInfos(Providers providers, Units units, PublicationNotes notes, Clock clock) {
        this.providers = providers;
        this.units = units;
        this.notes = notes;
        this.clock = clock;
    }

    public SeriesInfoView view(SeriesInfo info) {
        return new SeriesInfoView(
                info.key(),
                info.label(),
                info.kind(),
                info.provider() == null ? null : providers.view(info.provider()),
                UnitView.of(units.of(info.unit())),
                info.first().frequency(),
                info.basis(),
                info.adjustment(),
                PeriodScalar.of(info.first()),
                PeriodScalar.of(info.last()),
                info.count(),
                info.missing().stream().map(PeriodScalar::of).toList(),
                notPublished(info),
                info.lastUpdated(),
                Maintenance.isMaintained(info.last(), LocalDate.now(clock)));
    }

    private List<PublicationNoteView> notPublished(SeriesInfo info) {
        String provider = info.provider();
        if (info.kind() != SeriesKind.TRADE || provider == null) {
            return List.of();
        }
        return notes.about(info.areas().get(0), info.areas().get(1), null).stream()
                .filter(note -> note.status().withholds())
                .filter(note -> isAbout(note, provider))
                .map(PublicationNoteView::of)
                .toList();
    }

    private boolean isAbout(PublicationNote note, String provider) {
        return note.provider() == null
                ? providers
                        .find(provider)
                        .map(office -> office.isOf(note.reporter()))
                        .orElse(false)
                : note.provider().equals(provider);
    }
}
