package org.dyad.ingest.fetch;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.files.CsvRows;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * A service that speaks SDMX's REST, version 2.1: {@code data/{dataflow}/{key}?startPeriod=…&endPeriod=…}, answered as
 * SDMX-CSV.
 *
 * <p>There are no pages. A service that finds a call too large says so with status 413; it is asked in two halves of
 * its span. Status 404 with code 100 or the words for it, "no results", means that there are no such figures.
 *
 * <ul>
 *   <li>The IMF, {@code https://api.imf.org/external/sdmx/2.1}, without a key. The bilateral trade of its dataflow
 *       {@code IMF.STA,IMTS} has the key {@code COUNTRY.INDICATOR.COUNTERPART_COUNTRY.FREQUENCY}. It limits
 *       applications to 50 calls a second, the service before it to ten in five seconds, which is what is kept to here.
 *       Source: <a href="https://datahelp.imf.org/knowledgebase/articles/667681-using-json-restful-web-service">IMF
 *       data help</a>.
 *   <li>The OECD, {@code https://sdmx.oecd.org/public/rest}, without a key, 60 downloads an hour. Source: <a
 *       href="https://www.oecd.org/en/data/insights/data-explainers/2024/09/api.html">OECD Data via API</a>, <a
 *       href="https://www.oecd.org/en/data/insights/data-explainers/2024/11/Api-best-practices-and-recommendations.html">API
 *       best practices</a>.
 * </ul>
 *
 * <p>Statuses: SDMX technical specification, section 7, web services guidelines, "HTTP status codes".
 */
final class SdmxQuestions implements Questions {

    /** SDMX-CSV 1.0, which both services have. */
    static final String CSV = "application/vnd.sdmx.data+csv;version=1.0.0";

    private static final int NOT_FOUND = 404;

    private final Endpoint endpoint;
    private final Selection selection;

    /**
     * What is wanted.
     *
     * @param dataflow agency, dataflow and perhaps version, separated by commas
     * @param key values of the dimensions, separated by full stops; several values of one by a plus
     * @param first and last: periods of one frequency
     */
    record Selection(String dataflow, String key, Period first, Period last) {}

    SdmxQuestions(Endpoint endpoint, Selection selection) {
        this.endpoint = endpoint;
        this.selection = selection;
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public String name() {
        return name(selection.first(), selection.last());
    }

    @Override
    public List<Call> calls() {
        return List.of(call(selection.first(), selection.last()));
    }

    private String name(Period first, Period last) {
        return "%s_%s_%s-%s".formatted(selection.dataflow(), selection.key(), first, last);
    }

    private Call call(Period first, Period last) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("startPeriod", first.toString());
        parameters.put("endPeriod", last.toString());
        parameters.put("dimensionAtObservation", "AllDimensions");
        String path = "/data/%s/%s".formatted(selection.dataflow(), selection.key());
        return new Call(name(first, last), "csv", path, parameters, CSV);
    }

    @Override
    public Answer read(Call call, ImportFile answer) throws IOException {
        FileHead head = answer.head();
        if (head.isXml() || head.isJson()) {
            throw new FetchFailedException("%s answers %s with %s, where SDMX-CSV was asked for"
                    .formatted(endpoint.service(), call.name(), head.isXml() ? "XML" : "JSON"));
        }
        try (CsvRows rows = CsvRows.open(answer.name(), answer.open(), CsvRows.Dialect.COMMA)) {
            List<String> header = rows.header();
            if (!header.contains("OBS_VALUE") || !header.contains("TIME_PERIOD")) {
                throw new FormatException(
                        "%s: no SDMX-CSV, whose header has TIME_PERIOD and OBS_VALUE".formatted(answer.name()));
            }
            AtomicLong records = new AtomicLong();
            rows.forEach((line, cells) -> {
                if (cells.size() != header.size()) {
                    throw new FormatException("%s line %d: expected %d cells, were %d"
                            .formatted(answer.name(), line, header.size(), cells.size()));
                }
                records.incrementAndGet();
            });
            return Answer.of(records.get());
        }
    }

    @Override
    public @Nullable Answer read(int status, String complaint) {
        String said = complaint.toLowerCase(Locale.ROOT).replace(" ", "");
        boolean none = said.contains("noresults") || said.contains("norecords") || said.contains("nodata");
        return status == NOT_FOUND && none ? Answer.empty() : Questions.super.read(status, complaint);
    }

    @Override
    public List<Call> further(Call call, Answer answer) {
        if (answer.kind() != Answer.Kind.TOO_LARGE) {
            return List.of();
        }
        Period first = period(call, "startPeriod");
        int periods = first.until(period(call, "endPeriod")) + 1;
        if (periods < 2) {
            throw new FetchFailedException("%s finds %s too large; name fewer values of a dimension in --key"
                    .formatted(endpoint.service(), call.name()));
        }
        Period middle = first.plus(periods / 2);
        return List.of(call(first, middle.previous()), call(middle, period(call, "endPeriod")));
    }

    private static Period period(Call call, String parameter) {
        return Period.parse(call.parameters().getOrDefault(parameter, ""));
    }
}
