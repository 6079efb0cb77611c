package org.dyad.ingest.ofac;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dyad.ingest.files.XmlElement;

/** What the parties of an advanced XML file refer to by number, which stands before them or after them. */
final class AdvancedReferences {

    private final Map<String, Map<String, XmlElement>> values = new HashMap<>();
    private final Map<String, XmlElement> locations = new HashMap<>();
    private final Map<String, List<XmlElement>> documents = new HashMap<>();
    private final Map<String, List<XmlElement>> relations = new HashMap<>();
    private final Map<String, List<XmlElement>> entries = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    void read(XmlElement element) {
        switch (element.name()) {
            case "ReferenceValueSets" ->
                element.children()
                        .forEach(set -> set.children()
                                .forEach(value -> values.computeIfAbsent(value.name(), name -> new HashMap<>())
                                        .put(value.attribute("ID"), value)));
            case "Location" -> locations.put(element.attribute("ID"), element);
            case "IDRegDocument" -> add(documents, element.attribute("IdentityID"), element);
            case "ProfileRelationship" -> add(relations, element.attribute("From-ProfileID"), element);
            case "SanctionsEntry" -> add(entries, element.attribute("ProfileID"), element);
            case "DistinctParty" ->
                element.children("Profile")
                        .forEach(profile -> names.put(profile.attribute("ID"), OfacAdvancedFile.primaryName(profile)));
            default -> {
                // the day of issue, which the reader of entries takes
            }
        }
    }

    private static void add(Map<String, List<XmlElement>> elements, String key, XmlElement element) {
        elements.computeIfAbsent(key, id -> new ArrayList<>()).add(element);
    }

    /** The text of a value by its set and number; empty where the file does not define it. */
    String value(String name, String id) {
        XmlElement value = values.getOrDefault(name, Map.of()).get(id);
        return value == null ? "" : value.text();
    }

    /** Its parts from the small to the large, the country left out. */
    List<String> place(String locationId) {
        XmlElement location = locations.get(locationId);
        return location == null ? List.of() : location.texts("LocationPart", "LocationPartValue", "Value");
    }

    String country(String locationId) {
        XmlElement location = locations.get(locationId);
        return location == null
                ? ""
                : location.children("LocationCountry").stream()
                        .map(country -> value("Country", country.attribute("CountryID")))
                        .findFirst()
                        .orElse("");
    }

    List<XmlElement> documents(String identity) {
        return documents.getOrDefault(identity, List.of());
    }

    List<XmlElement> relations(String profile) {
        return relations.getOrDefault(profile, List.of());
    }

    List<XmlElement> entries(String profile) {
        return entries.getOrDefault(profile, List.of());
    }

    /** The name of the party of a profile; empty for one that the file does not have. */
    String name(String profile) {
        return names.getOrDefault(profile, "");
    }
}
