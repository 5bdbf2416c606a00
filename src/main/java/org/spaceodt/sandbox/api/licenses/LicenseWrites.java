package org.spaceodt.sandbox.api.licenses;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.RequestBody;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.api.lines.Lines;
import org.spaceodt.sandbox.api.people.LicenseChoice;
import org.spaceodt.sandbox.api.people.PersonCalling;
import org.spaceodt.sandbox.api.people.PersonJson;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.licenses.LicenseRepository;
import org.spaceodt.sandbox.tenant.numbers.PhoneNumber;
import org.spaceodt.sandbox.tenant.people.PersonRepository;
import org.spaceodt.sandbox.tenant.people.Product;

/** {@code PATCH /licenses/users}. Licences without units left are left out (206); when all are, that is refused. */
public final class LicenseWrites {
    private static final int LOCATION_UNKNOWN = 400;

    private final Tenant tenant;
    private final PersonRepository people;
    private final LicenseRepository licenses;
    private final LicenseChoice choice;
    private final PersonCalling calling;
    private final PersonJson personJson;

    public LicenseWrites(Tenant tenant) {
        this.tenant = tenant;
        this.people = tenant.people();
        this.licenses = tenant.licenses();
        this.choice = new LicenseChoice(licenses, people);
        this.calling = new PersonCalling(tenant);
        this.personJson = new PersonJson(tenant);
    }

    public void addTo(RouteTable routes) {
        routes.write("PATCH", "licenses/users", this::assign);
    }

    private ApiResponse assign(Call call) {
        RequestBody body = call.body();
        int person = person(body);
        call.about(ResourceKind.PEOPLE, people.id(person), () -> view(person));
        List<Change> changes = body.parts("licenses").orElse(List.of()).stream()
                .map(this::change)
                .toList();
        List<RequestBody> sites = body.parts("siteUrls").orElse(List.of());
        sites.forEach(LicenseWrites::site);
        if (changes.isEmpty() && sites.isEmpty()) {
            throw ApiProblem.badRequest("'licenses' or 'siteUrls' is required.");
        }
        Set<Product> now = choice.of(person);
        LicenseRules.check(now, changes);
        List<Product> pending = apply(person, now, changes, leftOut(call, changes));
        return answer(person, sites, pending);
    }

    /** The licence that is left out on purpose: the last one that is added. */
    private static Optional<Change> leftOut(Call call, List<Change> changes) {
        boolean partial = call.request().writeFault().partial();
        return changes.stream().filter(change -> partial && change.adds()).reduce((first, second) -> second);
    }

    private List<Product> apply(int person, Set<Product> now, List<Change> changes, Optional<Change> leftOut) {
        Set<Product> wanted = EnumSet.noneOf(Product.class);
        wanted.addAll(now);
        List<Product> pending = new ArrayList<>();
        Optional<Change> line = Optional.empty();
        for (Change change : changes) {
            Product product = change.product();
            if (!change.adds()) {
                wanted.remove(product);
            } else if (!now.contains(product)
                    && (!choice.available(product)
                            || leftOut.filter(change::equals).isPresent())) {
                pending.add(product);
            } else if (wanted.add(product) && product.callsForPeople()) {
                line = Optional.of(change);
            }
        }
        if (!pending.isEmpty() && leftOut.isEmpty() && wanted.equals(now)) {
            throw ApiProblem.badRequest(
                    "There are no units left of the license " + pending.get(0).title() + ".");
        }
        write(person, wanted, line);
        return pending;
    }

    private void write(int person, Set<Product> wanted, Optional<Change> line) {
        if (line.isPresent()) {
            calling.give(person, wanted, line(line.get().properties(), person), 400);
        } else if (LicenseChoice.calls(wanted)) {
            calling.keep(person, wanted);
        } else {
            calling.take(person, wanted);
        }
    }

    /** A person who called before, with the other licence, keeps the line if no other is given. */
    private Lines.Line line(Optional<RequestBody> properties, int person) {
        if (properties.isEmpty() && people.calls(person)) {
            return new Lines.Line(
                    people.site(person),
                    Optional.ofNullable(people.extension(person)),
                    Optional.ofNullable(people.number(person)));
        }
        RequestBody given = properties.orElseThrow(LicenseRules::propertiesMissing);
        Optional<String> number = given.filled("phoneNumber").map(Lines::e164);
        Optional<String> extension = given.filled("extension");
        Optional<String> location = given.filled("locationId");
        if (number.isEmpty() && (extension.isEmpty() || location.isEmpty())) {
            throw LicenseRules.propertiesMissing();
        }
        String site = location.orElseGet(() -> tenant.phoneNumbers()
                .find(number.orElseThrow())
                .map(PhoneNumber::site)
                .map(tenant.sites()::id)
                .orElseThrow(() -> ApiProblem.badRequest("The phone number does not belong to any location.")));
        return new Lines.Line(calling.lines().site(site, LOCATION_UNKNOWN), extension, number);
    }

    private Change change(RequestBody body) {
        int license = licenses.find(body.needed("id"))
                .orElseThrow(() -> ApiProblem.coded(400, 400000, "The license is not recognized."));
        boolean adds =
                !body.oneOf("operation", List.of("add", "remove")).orElse("add").equals("remove");
        Product product = licenses.product(license)
                .orElseThrow(() -> ApiProblem.badRequest("The sandbox knows nothing about this license."));
        return new Change(product, adds, body.part("properties"));
    }

    private static void site(RequestBody body) {
        body.needed("siteUrl");
        body.oneOf("operation", List.of("add", "remove"));
        if (!body.needed("accountType").equals("attendee")) {
            throw ApiProblem.coded(400, 400216, "Only attendee accounts can be assigned.");
        }
    }

    private int person(RequestBody body) {
        Optional<String> id = body.filled("personId");
        Optional<String> email = body.filled("email");
        if (id.isEmpty() && email.isEmpty()) {
            throw ApiProblem.badRequest("'personId' or 'email' is required.");
        }
        OptionalInt person = id.map(people::find)
                .orElseGet(() -> people.findByEmail(email.orElseThrow().toLowerCase(Locale.ROOT)));
        return person.orElseThrow(() -> ApiProblem.coded(404, 4007, "User not found"));
    }

    private ApiResponse view(int person) {
        Json json = new Json();
        personJson.write(json, person, true, true);
        return ApiResponse.ok(json);
    }

    private ApiResponse answer(int person, List<RequestBody> sites, List<Product> pending) {
        Json json = new Json()
                .object()
                .put("orgId", tenant.organizationId())
                .put("personId", people.id(person))
                .put("email", people.email(person))
                .texts("licenses", ids(choice.of(person)));
        json.list("siteUrls");
        for (RequestBody site : sites) {
            if (!site.text("operation").orElse("add").equals("remove")) {
                json.object()
                        .put("siteUrl", site.needed("siteUrl"))
                        .put("accountType", "attendee")
                        .end();
            }
        }
        json.endList();
        if (!pending.isEmpty()) {
            json.texts("pendingLicenses", ids(EnumSet.copyOf(pending)));
        }
        return new ApiResponse(pending.isEmpty() ? 200 : 206, json.end().bytes());
    }

    private String[] ids(Set<Product> products) {
        return products.stream().map(licenses::id).toArray(String[]::new);
    }

    /**
     * One licence to be added or removed.
     *
     * @param properties location, number and extension of a calling licence
     */
    record Change(Product product, boolean adds, Optional<RequestBody> properties) {}
}
