package org.spaceodt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What the program is made of, and what is said of it. */
class DependenciesTest {
    private static final Pattern NAMED = Pattern.compile("`([\\w.-]+:[\\w.-]+)`");

    private static String child(Element element, String name) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return node.getTextContent().strip();
            }
        }
        return "";
    }

    /** Those of the project itself, not of a profile or a plugin, that are not for tests. */
    private static Set<String> dependencies() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        Set<String> dependencies = new TreeSet<>();
        NodeList all = pom.getElementsByTagName("dependency");
        for (int at = 0; at < all.getLength(); at++) {
            Element dependency = (Element) all.item(at);
            boolean ours = dependency.getParentNode().getParentNode() == pom.getDocumentElement();
            if (ours && !child(dependency, "scope").equals("test")) {
                dependencies.add(child(dependency, "groupId") + ":" + child(dependency, "artifactId"));
            }
        }
        return dependencies;
    }

    @Test
    void ofEachLibraryItIsSaidHowItIsKnownToCompileAheadOfTime() throws Exception {
        Set<String> said = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("docs/native.md"))) {
            Matcher named = NAMED.matcher(line);
            while (line.startsWith("| `") && named.find()) {
                said.add(named.group(1));
            }
        }
        assertThat(said).isEqualTo(dependencies()).hasSizeGreaterThan(20);
    }
}
