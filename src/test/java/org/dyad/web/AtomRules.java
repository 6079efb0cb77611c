package org.dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What RFC 4287 demands of a feed, as far as ours makes use of it; sections in comments. */
final class AtomRules {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private AtomRules() {}

    static Element parse(byte[] bytes) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getDocumentElement();
    }

    static void check(Element feed) {
        // 2: a document of its own namespace
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        dated(feed);
        // 4.1.1: an author, unless every entry has one; one link to itself should be there
        assertThat(children(feed, "author")).hasSize(1);
        assertThat(text(children(feed, "author").get(0), "name")).isNotBlank();
        assertThat(children(feed, "link").stream()
                        .filter(link -> link.getAttribute("rel").equals("self")))
                .hasSize(1);
        Set<String> ids = new HashSet<>();
        Instant before = Instant.MAX;
        for (Element entry : children(feed, "entry")) {
            dated(entry);
            assertThat(ids.add(text(entry, "id"))).as("ids differ").isTrue();
            // 4.1.2: content, or else a link to the alternate; not two alternates of one type
            assertThat(children(entry, "content")).hasSize(1);
            assertThat(children(entry, "link").stream()
                            .filter(link -> link.getAttribute("rel").equals("alternate")))
                    .hasSize(1);
            Instant updated = Instant.parse(text(entry, "updated"));
            assertThat(updated).as("the newest first").isBeforeOrEqualTo(before);
            before = updated;
        }
        for (Element link : links(feed)) {
            assertThat(URI.create(link.getAttribute("href")).isAbsolute()).isTrue();
        }
    }

    /** 4.1.1 and 4.1.2: exactly one id, title and updated; 4.2.6: the id is absolute; 3.3: a date of RFC 3339. */
    private static void dated(Element element) {
        for (String name : List.of("id", "title", "updated")) {
            assertThat(children(element, name)).as(name).hasSize(1);
        }
        assertThat(URI.create(text(element, "id")).isAbsolute()).isTrue();
        assertThat(text(element, "title")).isNotBlank();
        assertThat(text(element, "updated")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    }

    static String text(Element parent, String name) {
        return children(parent, name).get(0).getTextContent();
    }

    /** One text of each of some children. */
    static List<String> texts(Element parent, String child, String name) {
        return children(parent, child).stream()
                .map(element -> text(element, name))
                .toList();
    }

    /** Addresses that the children of one name link to. */
    static List<String> links(Element parent, String child) {
        return children(parent, child).stream()
                .flatMap(element -> children(element, "link").stream())
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private static List<Element> links(Element feed) {
        List<Element> links = new ArrayList<>(children(feed, "link"));
        children(feed, "entry").forEach(entry -> links.addAll(children(entry, "link")));
        return links;
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element
                    && ATOM.equals(element.getNamespaceURI())
                    && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
