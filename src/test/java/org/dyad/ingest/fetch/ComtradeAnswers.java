package org.dyad.ingest.fetch;

import java.util.ArrayList;
import java.util.List;

/** Answers in UN Comtrade's form: one record for each period and flow that is asked for. */
final class ComtradeAnswers {

    private ComtradeAnswers() {}

    /** So many records for each period and flow. */
    static String to(StubService.Asked call, int each) {
        List<String> records = new ArrayList<>();
        for (String period : call.parameters().getOrDefault("period", "").split(",")) {
            for (String flow : call.parameters().getOrDefault("flowCode", "").split(",")) {
                for (int i = 0; i < each; i++) {
                    records.add(record(period, flow));
                }
            }
        }
        return answer(records);
    }

    static String answer(List<String> records) {
        return "{\"elapsedTime\":\"0.1 secs\",\"count\":%d,\"data\":[%s],\"error\":\"\"}"
                .formatted(records.size(), String.join(",", records));
    }

    static String record(String period, String flow) {
        return """
                {"typeCode":"C","freqCode":"A","refMonth":52,"period":"%s","reporterCode":156,"flowCode":"%s",\
                "partnerCode":643,"partner2Code":0,"classificationCode":"H5","cmdCode":"TOTAL",\
                "cmdDesc":"All Commodities","customsCode":"C00","mosCode":"0","motCode":0,"netWgt":null,\
                "primaryValue":%s}""".formatted(period, flow, period);
    }
}
