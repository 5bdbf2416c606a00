package org.spaceodt.api.server;

import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.mapping.URITemplate;

/** The address of an operation as it is documented. */
public final class OperationTemplate {
    /** A parameter with what it looks like, where that is said. */
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*(\\w+)\\s*(:[^{}]*)?}");

    private static final Pattern SLASHES = Pattern.compile("/+");
    private static final Pattern LAST_SLASH = Pattern.compile("(?<=.)/$");

    private OperationTemplate() {}

    /** Such as {@code /api/jobs/{id}}: the same however a request for it was written. */
    public static String of(RuntimeResource resource) {
        return plain(text(resource.getClassPath()) + text(resource.getPath()));
    }

    private static String text(URITemplate template) {
        return template == null ? "" : template.template;
    }

    /** The same for the document and for a resource, which may say what a parameter looks like, and has slashes at either end or not. */
    public static String plain(String template) {
        String named = PARAMETER.matcher(template).replaceAll("{$1}");
        return LAST_SLASH.matcher(SLASHES.matcher(named).replaceAll("/")).replaceAll("");
    }
}
