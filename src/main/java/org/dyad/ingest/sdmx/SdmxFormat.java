package org.dyad.ingest.sdmx;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.indicators.IndicatorRelease;
import org.dyad.ingest.trade.TradeRelease;
import org.dyad.reference.Areas;
import org.jspecify.annotations.Nullable;

/**
 * A syntax of SDMX, or one publisher's dataflows in it.
 *
 * <p>What a dataflow's dimensions are here is told by the mapping that is given with the import, else by what is known
 * of the dataflow. Figures count from the day on which the message was prepared, which SDMX-CSV does not say.
 */
public abstract class SdmxFormat implements FileFormat {

    private final SdmxSyntax syntax;
    private final KnownDataflows dataflows;
    private final Areas areas;

    protected SdmxFormat(SdmxSyntax syntax, KnownDataflows dataflows, Areas areas) {
        this.syntax = syntax;
        this.dataflows = dataflows;
        this.areas = areas;
    }

    @Override
    public boolean recognises(FileHead head) {
        SdmxHead found = SdmxHead.of(head);
        return found != null && found.syntax() == syntax && code().equals(formatOf(found.dataflow()));
    }

    /** A dataflow that has no format of its own is its syntax's. */
    private String formatOf(SdmxDataflow dataflow) {
        String usual = "sdmx-" + syntax.name().toLowerCase(Locale.ROOT);
        return dataflows
                .of(dataflow)
                .map(mapping -> mapping.formats().getOrDefault(syntax.name(), usual))
                .orElse(usual);
    }

    @Override
    public boolean takesMapping() {
        return true;
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        ImportFile file = files.get(0);
        SdmxHead head = SdmxHead.of(file.head());
        SdmxDataflow dataflow = head == null ? SdmxDataflow.UNKNOWN : head.dataflow();
        SdmxMapping mapping = mapping(file, dataflow, options.mapping());
        LocalDate day = options.knownFrom(head == null ? null : head.prepared());
        String dataset = options.dataset(mapping.dataset());
        String source = mapping.dataset() + "-" + day;
        String title = "%s, figures as of %s".formatted(mapping.title(), day);
        return new Release(dataset, List.of(incoming(file, mapping, source, title, day, options.complete())));
    }

    private SdmxMapping mapping(ImportFile file, SdmxDataflow dataflow, @Nullable Path own) throws IOException {
        if (own != null) {
            return SdmxMappingFile.read(own);
        }
        return dataflows
                .of(dataflow)
                .orElseThrow(() -> new FormatException(
                        "%s: nothing is known of the dataflow %s; say by --mapping which of its dimensions is what, or import"
                                        .formatted(file.name(), dataflow)
                                + " one of "
                                + dataflows.all().stream()
                                        .flatMap(mapping -> mapping.dataflows().stream())
                                        .collect(Collectors.joining(", "))));
    }

    private IncomingFile incoming(
            ImportFile file, SdmxMapping mapping, String source, String title, LocalDate day, boolean complete)
            throws IOException {
        Function<String, Optional<String>> codes = code -> areas.find(code).map(area -> area.code);
        if (mapping.trade() != null) {
            TradeRelease part = new TradeRelease(source, title, mapping.publisher(), mapping.licence(), day);
            TradeRelease release = complete ? part.whole() : part;
            return release.file(
                    file.name(),
                    code(),
                    file.sha256(),
                    sink -> syntax.read(file, new SdmxTradeRows(file.name(), mapping, codes, release, sink)));
        }
        IndicatorRelease release =
                new IndicatorRelease(source, title, mapping.publisher(), null, mapping.licence(), day, complete);
        return release.file(
                file.name(),
                code(),
                file.sha256(),
                sink -> syntax.read(file, new SdmxIndicatorRows(file.name(), mapping, codes, sink)));
    }
}
