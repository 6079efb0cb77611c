package org.dyad;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which room may use which: downwards only, and peers never each other. */
final class RoomsRule {

    private static final String ROOT = "org.dyad.";

    private static final List<String> GROUND = List.of("series");
    private static final List<String> SHARED = and(GROUND, "graphql");
    private static final List<String> SOURCED = and(SHARED, "provenance");
    private static final List<String> REFERRED = and(SOURCED, "reference");
    private static final List<String> OBSERVED = and(REFERRED, "observations");
    private static final List<String> DOMAINS = and(OBSERVED, "trade", "energy", "finance", "sanctions", "events");
    private static final List<String> COMPARED = and(DOMAINS, "compare");

    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("series", List.of()),
            Map.entry("graphql", GROUND),
            Map.entry("provenance", SHARED),
            Map.entry("reference", SOURCED),
            Map.entry("observations", REFERRED),
            Map.entry("trade", OBSERVED),
            Map.entry("energy", OBSERVED),
            Map.entry("finance", OBSERVED),
            Map.entry("sanctions", OBSERVED),
            Map.entry("events", OBSERVED),
            Map.entry("compare", DOMAINS),
            Map.entry("ingest", DOMAINS),
            Map.entry("web", COMPARED),
            Map.entry("ops", and(COMPARED, "ingest", "web")));

    private RoomsRule() {}

    static final ArchRule ROOMS_LOOK_DOWN = classes()
            .that()
            .resideInAPackage(ROOT + "(*)..")
            .should(new ArchCondition<JavaClass>("use only rooms below their own") {
                @Override
                public void check(JavaClass user, ConditionEvents events) {
                    for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                        String used = room(dependency.getTargetClass());
                        String own = room(user);
                        boolean allowed = used.isEmpty()
                                || used.equals(own)
                                || mayUse(own).contains(used);
                        events.add(new SimpleConditionEvent(user, allowed, dependency.getDescription()));
                    }
                }
            });

    private static Set<String> mayUse(String room) {
        return Set.copyOf(MAY_USE.getOrDefault(room, List.of()));
    }

    private static String room(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.", 2)[0] : "";
    }

    private static List<String> and(List<String> lower, String... upper) {
        return Stream.concat(lower.stream(), Stream.of(upper)).collect(Collectors.toCollection(ArrayList::new));
    }
}
