package org.spaceodt.sheet.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.spaceodt.sheet.source.Unreadable;

/**
 * A part of a workbook, element by element; namespaces do not matter, since there are two of them for the same. There are no document
 * types in a workbook: one that has any, with entities or without, is refused.
 */
final class PartXml implements AutoCloseable {
    private static final int DEEPEST = 64;

    private final InputStream in;
    private final XMLStreamReader xml;
    private int depth;

    PartXml(InputStream in) throws IOException {
        this.in = in;
        // The one of the platform itself: nothing is looked up by name.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            this.xml = factory.createXMLStreamReader(in);
        } catch (XMLStreamException | RuntimeException e) {
            in.close();
            throw unreadable(e);
        }
    }

    /** Goes to the next beginning or end of one of these elements; false at the end of the part. */
    boolean to(Set<String> names) throws IOException {
        while (next()) {
            if ((xml.isStartElement() || xml.isEndElement()) && names.contains(xml.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    boolean begins(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /** Of the element that begins here, in whichever namespace; empty when it has none of the name, or ends here. */
    Optional<String> attribute(String name) {
        for (int i = 0; xml.isStartElement() && i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** The same of one with a prefix, such as {@code r:id}. */
    Optional<String> prefixed(String name) {
        for (int i = 0; xml.isStartElement() && i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals(name) && namespace != null && !namespace.isEmpty()) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /**
     * All the text in the element that begins here; of elements with that name within it alone, where one is given. Goes to its end.
     *
     * @param only of texts in a cell: {@code t}; what stands in {@code rPh} is how it is spoken, and no part of it
     * @param most more characters than that are read, and not kept
     */
    String text(String only, int most) throws IOException {
        int end = depth - 1;
        int spoken = Integer.MAX_VALUE;
        boolean taken = only.isEmpty() || xml.getLocalName().equals(only);
        StringBuilder text = new StringBuilder();
        while (next() && depth > end) {
            if (xml.isStartElement()) {
                spoken = xml.getLocalName().equals("rPh") ? Math.min(spoken, depth) : spoken;
                taken = only.isEmpty() || xml.getLocalName().equals(only);
            } else if (xml.isEndElement()) {
                spoken = depth < spoken ? Integer.MAX_VALUE : spoken;
                taken = only.isEmpty();
            } else if (xml.isCharacters() && taken && spoken == Integer.MAX_VALUE && text.length() < most) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return text.toString();
    }

    private boolean next() throws IOException {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw WorkbookParts.damaged();
                default -> {
                    // Texts are taken by whoever wants them.
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw unreadable(e);
        }
        if (depth > DEEPEST) {
            throw WorkbookParts.damaged();
        }
        return true;
    }

    private static IOException unreadable(Exception why) {
        for (Throwable cause = why; cause != null; cause = next(cause)) {
            if (cause instanceof Unreadable known) {
                return known;
            }
        }
        return WorkbookParts.damaged();
    }

    private static Throwable next(Throwable why) {
        return why instanceof XMLStreamException xml && xml.getNestedException() != null
                ? xml.getNestedException()
                : why.getCause();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
