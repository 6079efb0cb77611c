package org.dyad.graphql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents that mean harm, by what they try. */
final class HostileDocuments {

    private HostileDocuments() {}

    static Map<String, String> all() {
        Map<String, String> hostile = new LinkedHashMap<>();
        hostile.put("deep nesting", "{ sampleFew " + "{ parts ".repeat(2_000) + "}".repeat(2_000) + "}");
        hostile.put("depth within the nesting", "{ sampleFew " + "{ parts ".repeat(60) + "{ code }" + "}".repeat(61));
        hostile.put("aliases", "{" + each(2_000, i -> "a" + i + ":__typename") + "}");
        hostile.put(
                "a bomb of aliases", "{ sampleFew {" + each(99, i -> "a" + i + ":parts{parts{parts{code}}}") + "} }");
        hostile.put("the same field again and again", "{ sampleFew {" + "code ".repeat(9_900) + "} }");
        hostile.put("the same fields with selections", "{ sampleFew {" + "parts{code} ".repeat(2_400) + "} }");
        hostile.put(
                "fields that cannot be merged",
                "{ sampleFew {" + each(90, i -> "x:inForce(on:\"20" + (10 + i) + "-01-01\")") + "} }");
        hostile.put("directives", "{ __typename " + "@include(if:true) ".repeat(3_000) + "}");
        hostile.put("unknown directives", "{ __typename " + "@x ".repeat(99) + "}");
        hostile.put("a cycle of fragments", "{...A} fragment A on Query{...B} fragment B on Query{...A}");
        hostile.put("a fragment of itself", "{...A} fragment A on Query{...A ...A}");
        hostile.put(
                "a chain of fragments",
                "{...F0}" + each(900, i -> chained(i, 1)) + "fragment F900 on Query{__typename}");
        hostile.put(
                "a chain within the limit",
                "{...F0}" + each(98, i -> chained(i, 1)) + "fragment F98 on Query{__typename}");
        hostile.put(
                "fragments that double",
                "{...F0}" + each(98, i -> chained(i, 2)) + "fragment F98 on Query{__typename}");
        hostile.put(
                "fragments that grow threefold",
                "{...F0}" + each(60, i -> chained(i, 4)) + "fragment F60 on Query{__typename}");
        hostile.put("fragments side by side", "{" + "...F ".repeat(3_000) + "} fragment F on Query{__typename}");
        hostile.put("unknown fields", "{" + each(9_000, i -> "f" + i) + "}");
        hostile.put("unknown fragments", "{" + each(299, i -> "...F" + i) + "}");
        hostile.put("many variables", "query(" + each(2_400, i -> "$v" + i + ":Int") + "){__typename}");
        hostile.put("many operations", each(1_500, i -> "query Q" + i + "{__typename}"));
        hostile.put("a list of lists", "{ sampleEcho(flows: " + "[".repeat(3_000) + "]".repeat(3_000) + ") }");
        hostile.put("a huge list", "{ sampleEcho(flows: [" + "EXPORT ".repeat(9_900) + "]) }");
        hostile.put("a wrong huge list", "{ sampleEcho(flows: [" + "NOPE ".repeat(9_900) + "]) }");
        hostile.put("a text of 10,000 characters", "{ sampleEcho(period: \"" + "x".repeat(10_000) + "\") }");
        hostile.put("a text of 60,000 apostrophes", "{ sampleEcho(flow: \"" + "'".repeat(60_000) + "\") }");
        hostile.put("a name of 60,000 characters", "{ " + "x".repeat(60_000) + " }");
        hostile.put("a null byte", "{ sampleEcho(choice: {code: \"a\\u0000b\"}) }");
        hostile.put("half a pair", "{ sampleEcho(choice: {code: \"\\ud800\"}) }");
        hostile.put("a huge number", "{ sampleEcho(number: " + "9".repeat(60_000) + ") }");
        hostile.put("a huge exponent", "{ sampleEcho(decimal: 1e1000000000) }");
        hostile.put("a negative page", "{ sampleThings(first: -2147483648) { totalCount } }");
        hostile.put("a huge page", "{ sampleThings(first: 2147483647) { nodes { code } } }");
        hostile.put("a bad cursor", "{ sampleThings(after: \"" + "A".repeat(10_000) + "\") { totalCount } }");
        hostile.put(
                "introspection that goes round",
                "{ __schema { types { fields { type { fields { type { name } } } } } } }");
        hostile.put("introspection many times", "{" + each(90, i -> "a" + i + ":__schema{types{name}}") + "}");
        hostile.put("comments", "#" + "x\n#".repeat(30_000) + "\n{__typename}");
        hostile.put("commas", "{" + ",".repeat(60_000) + "__typename}");
        hostile.put(
                "a block of quotation marks", "{ sampleEcho(period: \"\"\"" + "\\\"\"\"".repeat(10_000) + "\"\"\") }");
        hostile.put("a line of backslashes", "{ sampleEcho(period: \"" + "\\\\".repeat(30_000) + "\") }");
        hostile.put("deferral", "{ ... @defer { __typename } ... @defer { sampleFew { code } } }");
        hostile.put("errors that spread", "query @experimental_disableErrorPropagation { __typename }");
        return hostile;
    }

    private static String chained(int number, int times) {
        return "fragment F%d on Query{%s}".formatted(number, ("...F" + (number + 1) + " ").repeat(times));
    }

    private static String each(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(" "));
    }
}
