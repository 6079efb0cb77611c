package org.dyad.ingest.files;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dyad.ingest.FormatException;
import org.jspecify.annotations.Nullable;

/**
 * Reads an XML file entry by entry, within bounds that no official list comes near.
 *
 * <p>A document type declaration (and with it every entity of one's own, internal or external), XInclude, elements
 * within elements beyond a depth, and endless texts, tags and entries are refused. Nothing is ever fetched.
 */
public final class XmlFile {

    private static final int DEEPEST = 64;
    private static final int MOST_ELEMENTS = 200_000;
    private static final int LONGEST_TEXT = 4 << 20;

    /** Bytes between one tag and the next; a comment or an attribute is no longer either. */
    private static final int FARTHEST = 16 << 20;

    private static final String XINCLUDE = "http://www.w3.org/2001/XInclude";

    private static final XMLInputFactory FACTORY = factory();

    private final String file;
    private final Shape shape;
    private final Visitor visitor;
    private final List<Open> open = new ArrayList<>();
    private int depth;
    private int elements;
    private int characters;

    /**
     * Where the entries stand.
     *
     * @param roots names of the outermost element, any of them
     * @param containers names of elements around the entries
     * @param entries names of the elements that are handed out whole
     */
    public record Shape(Set<String> roots, Set<String> containers, Set<String> entries) {
        public Shape {
            roots = Set.copyOf(roots);
            containers = Set.copyOf(containers);
            entries = Set.copyOf(entries);
        }
    }

    /** Takes what is found. */
    public interface Visitor {

        /** The outermost element, without what is in it. */
        void root(XmlElement root);

        void entry(XmlElement entry);

        /** An element around entries, without what is in it. */
        default void container(XmlElement container) {}

        /** An element that stands where the format has none. */
        void unknown(long line, String name);
    }

    private XmlFile(String file, Shape shape, Visitor visitor) {
        this.file = file;
        this.shape = shape;
        this.visitor = visitor;
    }

    /**
     * Reads the whole file. The stream stays open.
     *
     * @throws FormatException if the file is not well-formed, is cut off, has another outermost element or leaves a
     *     bound
     */
    public static void read(String file, InputStream stream, Shape shape, Visitor visitor) throws IOException {
        new XmlFile(file, shape, visitor).read(new Leash(file, stream, FARTHEST));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }

    private void read(Leash stream) throws IOException {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(stream);
            try {
                while (xml.hasNext()) {
                    int event = xml.next();
                    stream.slacken();
                    event(xml, event);
                }
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw formatException(e);
        }
    }

    private void event(XMLStreamReader xml, int event) {
        long line = xml.getLocation().getLineNumber();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml, line);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(xml, line);
            case XMLStreamConstants.DTD ->
                throw refusal(line, "a document type declaration, which no list has and which can do harm");
            case XMLStreamConstants.ENTITY_REFERENCE -> throw refusal(line, "a reference to an entity of its own");
            default -> {
                // comments, processing instructions, the document's own beginning and end
            }
        }
    }

    private void start(XMLStreamReader xml, long line) {
        if (depth == DEEPEST) {
            throw refusal(line, "more than %d elements within one another".formatted(DEEPEST));
        }
        depth++;
        if (XINCLUDE.equals(xml.getNamespaceURI())) {
            throw refusal(line, "an instruction to include another file");
        }
        Open element = new Open(xml, line);
        if (depth == 1) {
            root(element);
        } else if (!open.isEmpty() || shape.entries().contains(element.name)) {
            elements = open.isEmpty() ? 0 : elements + 1;
            characters = open.isEmpty() ? 0 : characters;
            if (elements > MOST_ELEMENTS) {
                throw refusal(line, "an entry of more than %d elements".formatted(MOST_ELEMENTS));
            }
            open.add(element);
        } else if (shape.containers().contains(element.name)) {
            visitor.container(element.closed());
        } else {
            visitor.unknown(line, element.name);
        }
    }

    private void root(Open element) {
        if (!shape.roots().contains(element.name)) {
            throw new FormatException("%s: expected the outermost element %s, found %s"
                    .formatted(file, String.join(" or ", shape.roots()), element.name));
        }
        visitor.root(element.closed());
    }

    private void end() {
        depth--;
        if (!open.isEmpty()) {
            XmlElement closed = open.remove(open.size() - 1).closed();
            if (open.isEmpty()) {
                visitor.entry(closed);
            } else {
                open.get(open.size() - 1).children.add(closed);
            }
        }
    }

    private void text(XMLStreamReader xml, long line) {
        if (open.isEmpty()) {
            if (!xml.isWhiteSpace()) {
                visitor.unknown(line, "text between entries");
            }
            return;
        }
        characters += xml.getTextLength();
        if (characters > LONGEST_TEXT) {
            throw refusal(line, "an entry of more than %d characters".formatted(LONGEST_TEXT));
        }
        open.get(open.size() - 1).text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    private FormatException refusal(long line, String found) {
        return new FormatException("%s line %d: %s".formatted(file, line, found));
    }

    /** What the disk did is no fault of the format. */
    private FormatException formatException(XMLStreamException e) throws IOException {
        Throwable cause = e.getNestedException();
        if (cause instanceof IOException broken && !(cause instanceof CharConversionException)) {
            throw broken;
        }
        String message = String.valueOf(e.getMessage());
        String reason = message.substring(message.indexOf("Message: ") + (message.contains("Message: ") ? 9 : 0));
        return new FormatException("%s line %d: no well-formed XML: %s"
                .formatted(
                        file,
                        e.getLocation() == null ? 1 : e.getLocation().getLineNumber(),
                        reason.lines().findFirst().orElse("")));
    }

    /** An element whose end has not been read. */
    private static final class Open {

        private final String name;
        private final long line;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final List<XmlElement> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Open(XMLStreamReader xml, long line) {
            this.name = xml.getLocalName();
            this.line = line;
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                @Nullable String value = xml.getAttributeValue(i);
                attributes.put(xml.getAttributeLocalName(i), value == null ? "" : value);
            }
        }

        XmlElement closed() {
            return new XmlElement(
                    name,
                    line,
                    Collections.unmodifiableMap(attributes),
                    List.copyOf(children),
                    text.toString().strip());
        }
    }
}
