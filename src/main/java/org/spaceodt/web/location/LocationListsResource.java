package org.spaceodt.web.location;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.recipe.RemoteLocations;
import org.spaceodt.identity.Account;
import org.spaceodt.sheet.csv.CsvForm;
import org.spaceodt.text.Visible;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Frames;
import org.spaceodt.web.page.Pager;
import org.spaceodt.web.page.Rendering;
import org.spaceodt.webex.WebexClient;

/** What an organization has, to find ids: locations and route groups, as Webex answers them now. */
@Path("/locations")
public class LocationListsResource {
    private static final List<String> COLUMNS = List.of("locationId", "name", "timeZone", "preferredLanguage");

    private final Backend backend;
    private final Frames frames;
    private final RoutingContext exchange;
    private final ExpectedRoute expected;

    LocationListsResource(Backend backend, Frames frames, RoutingContext exchange, ExpectedRoute expected) {
        this.backend = backend;
        this.frames = frames;
        this.exchange = exchange;
        this.expected = expected;
    }

    @GET
    @Path("/ids")
    @Operation(hidden = true)
    public Response ids(
            @QueryParam("orgId") @DefaultValue("") String organization,
            @QueryParam("q") @DefaultValue("") String search,
            @QueryParam("page") @DefaultValue("1") int page) {
        Frame frame = frames.of(exchange);
        List<ObjectNode> all = fitting(RemoteLocations.all(of(organization)), search);
        String address = "/locations/ids?orgId=" + encoded(organization) + "&q=" + encoded(search);
        LocationIdsView view = new LocationIdsView(
                Visible.onPage(organization.isBlank() ? own() : organization.strip()),
                Visible.onPage(search),
                shown(all, page, LocationListsResource::line),
                Pager.of(Math.max(1, page), Pager.SIZE, all.size(), address, frame.locale()),
                "/locations/ids.csv?orgId=" + encoded(organization) + "&q=" + encoded(search));
        return Rendering.answer(LocationTemplates.ids(frame, view), frame);
    }

    private static LocationIdsView.Line line(ObjectNode location) {
        String id = location.path("id").asText();
        return new LocationIdsView.Line(
                Visible.onPage(id),
                Visible.onPage(location.path("name").asText()),
                Visible.onPage(location.path("timeZone").asText()),
                Visible.onPage(location.path("preferredLanguage").asText()),
                LocationStep.PSTN.address() + "?location_id=" + encoded(id),
                LocationStep.NUMBERS.address() + "?location_id=" + encoded(id));
    }

    @GET
    @Path("/ids.csv")
    @Operation(hidden = true)
    public Response csv(
            @QueryParam("orgId") @DefaultValue("") String organization,
            @QueryParam("q") @DefaultValue("") String search) {
        CsvForm form = backend.place().csv();
        StringBuilder lines = new StringBuilder(form.header(COLUMNS));
        fitting(RemoteLocations.all(of(organization)), search)
                .forEach(one -> lines.append(form.line(List.of(
                        one.path("id").asText(),
                        one.path("name").asText(),
                        one.path("timeZone").asText(),
                        one.path("preferredLanguage").asText()))));
        return Response.ok(lines.toString(), Uploads.CSV + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"location_ids.csv\"")
                .build();
    }

    @GET
    @Path("/route-groups")
    @Operation(hidden = true)
    public Response routeGroups(
            @QueryParam("orgId") @DefaultValue("") String organization,
            @QueryParam("q") @DefaultValue("") String search,
            @QueryParam("page") @DefaultValue("1") int page) {
        Frame frame = frames.of(exchange);
        List<ObjectNode> groups = RemoteLocations.routeGroups(of(organization));
        List<ObjectNode> all = fitting(groups, search);
        String address = "/locations/route-groups?orgId=" + encoded(organization) + "&q=" + encoded(search);
        RouteGroupsView view = new RouteGroupsView(
                Visible.onPage(organization.isBlank() ? own() : organization.strip()),
                Visible.onPage(search),
                expected.name().map(Visible::onPage).orElse(""),
                groups.stream().anyMatch(one -> expected.is(one.path("name").asText())),
                shown(all, page, this::route),
                Pager.of(Math.max(1, page), Pager.SIZE, all.size(), address, frame.locale()));
        return Rendering.answer(LocationTemplates.routes(frame, view), frame);
    }

    private RouteGroupsView.Line route(ObjectNode group) {
        String id = group.path("id").asText();
        String name = group.path("name").asText();
        return new RouteGroupsView.Line(
                Visible.onPage(id),
                Visible.onPage(name),
                expected.is(name),
                LocationStep.PSTN.address() + "?premise_route_id=" + encoded(id));
    }

    /** The id of the organization that the token is of. */
    private String own() {
        String account = backend.place().account();
        return Account.organization(account);
    }

    private WebexClient of(String organization) {
        WebexClient own = backend.place().webex();
        return organization.isBlank() || organization.strip().equals(own())
                ? own
                : own.inOrganization(organization.strip());
    }

    private static List<ObjectNode> fitting(List<ObjectNode> all, String search) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(one ->
                        one.path("name").asText().toLowerCase(Locale.ROOT).contains(wanted)
                                || one.path("id").asText().equals(search.strip())
                                || wanted.length() > 8
                                        && one.path("id").asText().contains(search.strip()))
                .sorted(Comparator.comparing(one -> one.path("name").asText(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static <T> List<T> shown(List<ObjectNode> all, int page, Function<ObjectNode, T> line) {
        return all.stream()
                .skip((long) (Math.max(1, page) - 1) * Pager.SIZE)
                .limit(Pager.SIZE)
                .map(line)
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.strip(), StandardCharsets.UTF_8);
    }
}
