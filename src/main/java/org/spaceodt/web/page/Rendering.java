package org.spaceodt.web.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Renders pages in the language of their readers. */
public final class Rendering {
    /** The media type of a page. */
    public static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private Rendering() {}

    /** @param page whose template takes the frame, too */
    public static Response answer(TemplateInstance page, Frame frame) {
        return answer(Response.Status.OK.getStatusCode(), page, frame);
    }

    public static Response answer(int status, TemplateInstance page, Frame frame) {
        return Response.status(status).type(HTML).entity(text(page, frame)).build();
    }

    /** The same as text; also for a fragment. */
    public static String text(TemplateInstance page, Frame frame) {
        return page.setLocale(frame.language()).render();
    }
}
