package org.dyad.ingest.files;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One element of an XML file with all that is in it.
 *
 * @param name local name; no format here has one name in two name spaces
 * @param line of the file on which its start tag ends, the first being 1
 * @param attributes by local name, in the order of the file; empty ones too
 * @param children in the order of the file
 * @param text its own, without white space around it; empty where it has none
 */
public record XmlElement(
        String name, long line, Map<String, String> attributes, List<XmlElement> children, String text) {

    /** Takes one piece of text of an element. */
    public interface Leaf {
        /**
         * Takes one.
         *
         * @param path names from below the outermost element, separated by slashes, an attribute after {@code @}
         * @param line of the element that has it
         */
        void found(String path, String text, long line);
    }

    /** The first child of that name. */
    public @Nullable XmlElement child(String name) {
        for (XmlElement child : children) {
            if (child.name.equals(name)) {
                return child;
            }
        }
        return null;
    }

    /** All children of that name. */
    public List<XmlElement> children(String name) {
        return children.stream().filter(child -> child.name.equals(name)).toList();
    }

    /** All elements that a path of names leads to. */
    public List<XmlElement> all(String... path) {
        List<XmlElement> found = List.of(this);
        for (String name : path) {
            found = found.stream()
                    .flatMap(element -> element.children(name).stream())
                    .toList();
        }
        return found;
    }

    /** Text of the first element that a path of names leads to; empty where there is none. */
    public String text(String... path) {
        XmlElement element = this;
        for (String name : path) {
            element = element.child(name);
            if (element == null) {
                return "";
            }
        }
        return element.text;
    }

    /** Texts of all elements that a path of names leads to, but for empty ones. */
    public List<String> texts(String... path) {
        return all(path).stream()
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** An attribute; empty where there is none. */
    public String attribute(String name) {
        return attributes.getOrDefault(name, "").strip();
    }

    /** Every piece of text that stands in it, in the order of the file. */
    public void leaves(Leaf leaf) {
        leaves("", leaf);
    }

    private void leaves(String path, Leaf leaf) {
        attributes.forEach((name, value) -> {
            if (!value.isBlank()) {
                leaf.found(path + "@" + name, value.strip(), line);
            }
        });
        if (!text.isEmpty()) {
            leaf.found(path.isEmpty() ? name : path, text, line);
        }
        for (XmlElement child : children) {
            child.leaves(path.isEmpty() ? child.name : path + "/" + child.name, leaf);
        }
    }
}
