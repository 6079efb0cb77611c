package org.dyad.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes changes as an Atom feed.
 *
 * <p>Source: M. Nottingham and R. Sayre, "The Atom Syndication Format", RFC 4287, 2005. An entry's id is a UUID made of
 * the change's key (RFC 4122, 4.3), so that it is the same whatever the service's address is and however often the feed
 * is written.
 */
final class AtomFeed {

    static final String PATH = "/feeds/changes.atom";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private AtomFeed() {}

    /**
     * The feed in UTF-8.
     *
     * @param service scheme, host and port of the service, without a slash at the end
     * @param changes the newest first
     */
    static byte[] write(String service, List<Change> changes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, UTF_8.name());
            xml.writeStartDocument(UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            text(xml, "id", service + PATH);
            text(xml, "title", "Dyad: changes of lists and new vintages");
            text(
                    xml,
                    "updated",
                    changes.isEmpty() ? at(Instant.EPOCH) : at(changes.get(0).at()));
            link(xml, "self", "application/atom+xml", service + PATH);
            link(xml, "alternate", "text/html", service + "/");
            xml.writeStartElement("author");
            text(xml, "name", "Dyad");
            xml.writeEndElement();
            for (Change change : changes) {
                entry(xml, service, change);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static void entry(XMLStreamWriter xml, String service, Change change) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", "urn:uuid:" + UUID.nameUUIDFromBytes(change.key().getBytes(UTF_8)));
        text(xml, "title", change.title());
        text(xml, "updated", at(change.at()));
        link(xml, "alternate", "text/html", service + change.page());
        if (!change.query().isEmpty()) {
            link(xml, "related", "text/html", service + "/graphiql/?query=" + encoded(change.query()));
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(clean(String.join("\n", change.lines())));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** To the second, as RFC 3339 writes it: readers compare these. */
    private static String at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, UTF_8).replace("+", "%20");
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    /** Without what XML 1.0 has no character for, which a list's names may bring. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
