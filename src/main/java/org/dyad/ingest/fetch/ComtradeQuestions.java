package org.dyad.ingest.fetch;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dyad.ingest.files.ImportFile;
import org.dyad.series.Frequency;
import org.dyad.series.Period;
import org.dyad.trade.Flow;

/**
 * UN Comtrade's {@code data/v1/get/C/{A|M}/HS}, and {@code public/v1/preview} where there is no key.
 *
 * <p>One call takes at most 12 periods and answers at most 100,000 records (250,000 with a premium subscription; 500 of
 * the preview); a free key has 500 calls a day, one a second. Records beyond the limit are left out without a word, so
 * an answer of as many records as the limit counts as too large, and the call is asked in two halves: of its periods,
 * else of its flows, partners, reporters or commodities. Totals alone are asked for (customs procedure C00, mode of
 * transport 0, second partner 0).
 *
 * <p>Source: <a href="https://uncomtrade.org/docs/un-comtrade-api">UN Comtrade API</a>, <a
 * href="https://comtradedeveloper.un.org/products">its products</a>; limits as the clients state them: <a
 * href="https://docs.ropensci.org/comtradr/articles/large_data.html">comtradr, large data</a> (500 calls, 100,000
 * records), <a href="https://pypi.org/project/comtradeapicall/">comtradeapicall</a> (the preview's 500, the names of
 * paths and parameters).
 */
final class ComtradeQuestions implements Questions {

    /** Records that the preview answers, whatever is asked of it. */
    static final int PREVIEW = 500;

    /** Records that a free key gets. */
    private static final int FREE = 100_000;

    private static final int PERIODS_A_CALL = 12;

    /** Characters of an address beyond which services refuse it. */
    private static final int LONGEST_ADDRESS = 2_000;

    private static final Map<Flow, String> FLOWS =
            Map.of(Flow.EXPORT, "X", Flow.IMPORT, "M", Flow.RE_EXPORT, "RX", Flow.RE_IMPORT, "RM");

    /** Parameters with several values, in the order in which a call is halved by them. */
    private static final List<String> DIVISIBLE =
            List.of("period", "flowCode", "partnerCode", "reporterCode", "cmdCode");

    private final Endpoint endpoint;
    private final Selection selection;
    private final int most;

    /**
     * What is wanted.
     *
     * @param reporters our code by UN Comtrade's number; none for all
     * @param partners likewise
     * @param periods years or months, in order
     * @param commodities codes, TOTAL, or AG2, AG4, AG6 for all of a level
     */
    record Selection(
            Map<Integer, String> reporters,
            Map<Integer, String> partners,
            List<Period> periods,
            Set<Flow> flows,
            List<String> commodities) {

        Frequency frequency() {
            return periods.get(0).frequency();
        }
    }

    /** @param most records that one answer has */
    ComtradeQuestions(Endpoint endpoint, Selection selection, int most) {
        this.endpoint = endpoint;
        this.selection = selection;
        this.most = most;
    }

    /** The flows that can be asked for. */
    static Set<Flow> flows() {
        return FLOWS.keySet();
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public String name() {
        return name(parameters(selection.periods()));
    }

    @Override
    public List<Call> calls() {
        return Call.portions(selection.periods(), PERIODS_A_CALL).stream()
                .map(periods -> call(parameters(periods)))
                .flatMap(this::fitting)
                .toList();
    }

    /** The call, or the parts of one whose address is too long. */
    private Stream<Call> fitting(Call call) {
        return call.address().length() <= LONGEST_ADDRESS
                ? Stream.of(call)
                : halves(call).flatMap(this::fitting);
    }

    private Map<String, String> parameters(List<Period> periods) {
        Map<String, String> parameters = new LinkedHashMap<>();
        numbers(parameters, "reporterCode", selection.reporters());
        parameters.put(
                "period",
                periods.stream()
                        .map(period -> period.toString().replace("-", ""))
                        .collect(Collectors.joining(",")));
        numbers(parameters, "partnerCode", selection.partners());
        parameters.put("partner2Code", "0");
        parameters.put("cmdCode", String.join(",", selection.commodities()));
        parameters.put(
                "flowCode", selection.flows().stream().sorted().map(FLOWS::get).collect(Collectors.joining(",")));
        parameters.put("customsCode", "C00");
        parameters.put("motCode", "0");
        parameters.put("maxRecords", String.valueOf(most));
        parameters.put("format", "JSON");
        parameters.put("includeDesc", "true");
        return parameters;
    }

    private static void numbers(Map<String, String> parameters, String name, Map<Integer, String> areas) {
        if (!areas.isEmpty()) {
            parameters.put(
                    name,
                    new TreeMap<>(areas).keySet().stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
    }

    private Call call(Map<String, String> parameters) {
        String method = endpoint.key() == null ? "/public/v1/preview" : "/data/v1/get";
        String path = "%s/C/%s/HS".formatted(method, selection.frequency().letter());
        return new Call(name(parameters), "json", path, parameters, "application/json");
    }

    private String name(Map<String, String> parameters) {
        List<String> periods = values(parameters, "period");
        return "%s_%s_%s_%s_%s_%s"
                .formatted(
                        codes(parameters, "reporterCode", selection.reporters()),
                        codes(parameters, "partnerCode", selection.partners()),
                        Call.summary(values(parameters, "flowCode")),
                        selection.frequency().letter(),
                        periods.size() == 1 ? periods.get(0) : periods.get(0) + "-" + periods.get(periods.size() - 1),
                        Call.summary(values(parameters, "cmdCode")));
    }

    private static String codes(Map<String, String> parameters, String name, Map<Integer, String> areas) {
        if (!parameters.containsKey(name)) {
            return "all";
        }
        return Call.summary(values(parameters, name).stream()
                .map(number -> areas.getOrDefault(Integer.valueOf(number), number))
                .toList());
    }

    private static List<String> values(Map<String, String> parameters, String name) {
        return Arrays.asList(parameters.getOrDefault(name, "").split(","));
    }

    @Override
    public Answer read(Call call, ImportFile answer) throws IOException {
        long records = ComtradeAnswer.records(answer);
        // whoever sets more than the key allows is cut off at what a free key has
        boolean cutOff = records >= most || records == FREE;
        return cutOff ? Answer.tooLarge() : Answer.of(records);
    }

    @Override
    public List<Call> further(Call call, Answer answer) {
        return answer.kind() == Answer.Kind.TOO_LARGE ? halves(call).toList() : List.of();
    }

    private Stream<Call> halves(Call call) {
        for (String parameter : DIVISIBLE) {
            List<String> values = values(call.parameters(), parameter);
            if (values.size() > 1) {
                return Call.portions(values, (values.size() + 1) / 2).stream().map(half -> {
                    Map<String, String> parameters = new LinkedHashMap<>(call.parameters());
                    parameters.put(parameter, String.join(",", half));
                    return call(parameters);
                });
            }
        }
        throw new FetchFailedException(
                ("UN Comtrade has %d records or more for %s, which is as many as one answer holds,"
                                + " and the call cannot be divided: some would be missing. %s")
                        .formatted(
                                most,
                                call.name(),
                                endpoint.key() == null
                                        ? "Set a key, which allows more records, or name partners or commodities"
                                        : "Name partners, or commodities such as chapters, with --partner and"
                                                + " --commodity"));
    }
}
