package org.spaceodt.api.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.spaceodt.access.Caller;
import org.spaceodt.api.problem.Refusal;

/** The way in for people, and out again. Scripts have keys. */
@Path("/")
public class LogInResource {
    private static final String PAGE = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;

    private final LogIn logIn;
    private final Callers callers;
    private final RoutingContext exchange;

    LogInResource(LogIn logIn, Callers callers, RoutingContext exchange) {
        this.logIn = logIn;
        this.callers = callers;
        this.exchange = exchange;
    }

    @GET
    @Path("login")
    @Produces(PAGE)
    @Operation(hidden = true)
    public Response page(@QueryParam("to") String to) {
        return callers.of(exchange).isPresent()
                ? go(Destinations.ours(to))
                : answer(Response.Status.OK.getStatusCode(), Optional.empty(), to);
    }

    @POST
    @Path("login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(PAGE)
    @Operation(hidden = true)
    public Response logIn(
            @FormParam("name") String name, @FormParam("password") String password, @FormParam("to") String to) {
        if (!callers.areAsked()) {
            return go(Destinations.ours(to));
        }
        logIn.named(given(name)).ifPresent(known -> LogIns.keepTried(exchange, known));
        try {
            Optional<String> session = logIn.byPassword(given(name), given(password), address());
            if (session.isEmpty()) {
                return answer(UNAUTHORIZED, Optional.of("login.wrong"), to);
            }
            SessionCookie.of(exchange).ifPresent(logIn::out);
            SessionCookie.set(exchange, session.get());
            return go(Destinations.ours(to));
        } catch (Refusal tooOften) {
            if (tooOften.retryAfter().isEmpty()) {
                throw tooOften;
            }
            return Response.fromResponse(answer(TOO_MANY, Optional.of("login.wait"), to))
                    .header(HttpHeaders.RETRY_AFTER, tooOften.retryAfter().get())
                    .build();
        }
    }

    @GET
    @Path("logout")
    @Produces(PAGE)
    @Operation(hidden = true)
    public Response asked() {
        Optional<Caller> caller = callers.of(exchange);
        return callers.areAsked() && caller.isPresent()
                ? Response.ok(LogInPage.of(exchange).out(caller.get().name(), SessionToken.of(exchange)))
                        .build()
                : go(callers.areAsked() ? "/login" : "/");
    }

    @POST
    @Path("logout")
    @Operation(hidden = true)
    public Response logOut() {
        SessionCookie.of(exchange).ifPresent(logIn::out);
        SessionCookie.remove(exchange);
        return go(callers.areAsked() ? "/login" : "/");
    }

    private Response answer(int status, Optional<String> said, String to) {
        LogInPage page = LogInPage.of(exchange);
        return Response.status(status)
                .type(PAGE)
                .entity(page.in(
                        said.map(page::text),
                        logIn.hasUsers(),
                        logIn.provider(Destinations.ours(to)),
                        Destinations.ours(to)))
                .build();
    }

    private static Response go(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    private static String given(String text) {
        return text == null ? "" : text;
    }

    private String address() {
        return exchange.request().remoteAddress().hostAddress();
    }
}
