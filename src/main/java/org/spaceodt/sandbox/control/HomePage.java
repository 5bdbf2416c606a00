package org.spaceodt.sandbox.control;

import io.vertx.core.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.server.ServerState;
import org.spaceodt.sandbox.tenant.Tenant;

/** The page for people, at the root and at {@code /_sandbox}, and the figures that it asks for. It can show, but change nothing. */
public final class HomePage {
    private final Overview overview;
    private final HtmlPage page;
    private final String organization;
    private volatile UnaryOperator<String> command =
            base -> "WEBEX_BASE_URL=" + base + " WEBEX_ACCESS_TOKEN=any space-odt inventory_run";

    public HomePage(ServerState serverState, Tenant tenant) {
        this.overview = new Overview(serverState, tenant);
        this.page = new HtmlPage();
        this.organization = tenant.organizationName();
    }

    /** @param shown of the base address: the command that exports from there, as it is typed */
    public void shows(UnaryOperator<String> shown) {
        command = shown;
    }

    public void addTo(ControlRoutes routes) {
        routes.add("GET", "/", this::page)
                .add("GET", "/_sandbox", this::page)
                .add("GET", "/_sandbox/", this::page)
                .add("GET", "/_sandbox/overview", call -> ControlJson.answer(overview.json()));
    }

    private ApiResponse page(ControlCall call) {
        String language = page.language(
                call.query("lang"), Optional.ofNullable(call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        String origin = "http://" + call.request().getHeader(HttpHeaders.HOST);
        String html = page.html(language, origin, command.apply(origin + "/v1"), organization);
        return new ApiResponse(200, html.getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", Optional.of("text/html;charset=UTF-8"))
                .with("Content-Language", Optional.of(language))
                .with("Content-Security-Policy", Optional.of(page.policy()))
                .with("Cache-Control", Optional.of("no-store"))
                .with("Referrer-Policy", Optional.of("no-referrer"))
                .with("Vary", Optional.of("Accept-Language"))
                .with("X-Content-Type-Options", Optional.of("nosniff"));
    }
}
