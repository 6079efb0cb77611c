package org.dyad.graphql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies that mean harm, by what they try. */
final class HostileBodies {

    private HostileBodies() {}

    static Map<String, String> all() {
        String query =
                "{\"query\":\"query($n:Int,$c:SampleChoiceInput){sampleEcho(number:$n,choice:$c)}\",\"variables\":";
        Map<String, String> hostile = new LinkedHashMap<>();
        hostile.put(
                "a batch", "[" + (HostileRequestsTest.TYPENAME + ",").repeat(100) + HostileRequestsTest.TYPENAME + "]");
        hostile.put("a key twice", "{\"query\":\"{__typename}\",\"query\":\"{sampleEcho}\"}");
        hostile.put("nothing", "");
        hostile.put("null", "null");
        hostile.put("deep arrays", query + "{\"n\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}}");
        hostile.put("deep objects", query + "{\"n\":" + "{\"a\":".repeat(40_000) + "1" + "}".repeat(40_000) + "}}");
        hostile.put("brackets that never close", "[".repeat(250_000));
        hostile.put(
                "wide variables",
                query + "{"
                        + IntStream.range(0, 20_000)
                                .mapToObj(i -> "\"v" + i + "\":1")
                                .collect(Collectors.joining(",")) + "}}");
        hostile.put("a list of 60,000 names", query + "{\"c\":{\"names\":[" + "\"x\",".repeat(60_000) + "\"x\"]}}}");
        hostile.put("a huge exponent in a variable", query + "{\"n\":1e1000000}}");
        hostile.put("a larger one", query + "{\"n\":1e99999999999}}");
        hostile.put("a tiny one", query + "{\"n\":1e-1000000000}}");
        hostile.put("a number of 200,000 digits", query + "{\"n\":" + "9".repeat(200_000) + "}}");
        hostile.put("a null byte in a variable", query + "{\"c\":{\"code\":\"\\u0000\"}}}");
        hostile.put("half a pair in a variable", query + "{\"c\":{\"code\":\"\\udfff\\ud800\"}}}");
        hostile.put("the wrong types", "{\"query\":[],\"variables\":7,\"operationName\":{},\"extensions\":\"x\"}");
        hostile.put(
                "a hash of the wrong type", "{\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":[]}}}");
        hostile.put(
                "a hash of 200,000 characters",
                "{\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + "a".repeat(200_000) + "\"}}}");
        hostile.put("half a body", "{\"query\":\"{__type");
        return hostile;
    }
}
