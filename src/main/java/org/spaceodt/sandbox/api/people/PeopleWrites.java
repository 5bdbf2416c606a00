package org.spaceodt.sandbox.api.people;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.spaceodt.sandbox.api.call.Shape;
import org.spaceodt.sandbox.api.lines.Lines;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.people.PersonRepository;
import org.spaceodt.sandbox.tenant.people.Product;

/** Makes, changes and deletes people ({@code /people}). */
public final class PeopleWrites {
    private static final int CONFLICT = 409;
    private static final int LOCATION_UNKNOWN = 4152;

    private static final Shape ADDRESS =
            new Shape().texts("type", "country", "locality", "region", "streetAddress", "postalCode");
    /** Shown as they were written, and of no meaning to anything else. */
    private static final Shape SHOWN =
            new Shape().texts("avatar").listOfTexts("roles", "siteUrls").list("addresses", ADDRESS);
    /** Only that for work can be written; the others come back from who read a person, changed it, and writes it all. */
    private static final List<String> NUMBER_TYPES = List.of("work", "work_extension", "mobile", "fax");

    private final Tenant tenant;
    private final PersonRepository people;
    private final PersonJson personJson;
    private final PersonCalling calling;
    private final LicenseChoice licenses;

    public PeopleWrites(Tenant tenant) {
        this.tenant = tenant;
        this.people = tenant.people();
        this.personJson = new PersonJson(tenant);
        this.calling = new PersonCalling(tenant);
        this.licenses = new LicenseChoice(tenant.licenses(), people);
    }

    public void addTo(RouteTable routes) {
        routes.write("POST", "people", this::create)
                .write("PUT", "people/{}", this::update)
                .write("DELETE", "people/{}", this::delete);
    }

    private ApiResponse create(Call call) {
        RequestBody body = call.body();
        String email = email(body.neededTexts("emails"));
        refuseTaken(email, OptionalInt.empty());
        Set<Product> wanted = licenses.wanted(body.texts("licenses").orElse(List.of()), Set.of());
        ObjectNode fields = describe(body, email);
        fields.put("email", email).set("licenses", LicenseChoice.names(wanted));
        fields.put("active", false).put("created", tenant.times().text());
        int person = people.create(fields);
        place(call, person, wanted);
        call.made(ResourceKind.PEOPLE, people.id(person), () -> view(person));
        return personJson.answer(person, call.flag("callingData"));
    }

    private ApiResponse update(Call call) {
        int person = call.found(0, people::find);
        call.about(ResourceKind.PEOPLE, people.id(person), () -> view(person));
        RequestBody body = call.body();
        body.needed("displayName");
        String email = body.texts("emails").map(PeopleWrites::email).orElseGet(() -> people.email(person));
        refuseTaken(email, OptionalInt.of(person));
        Set<Product> wanted = licenses.wanted(body.texts("licenses").orElse(List.of()), licenses.of(person));
        ObjectNode fields = describe(body, email).put("email", email);
        body.flag("loginEnabled").ifPresent(enabled -> fields.put("loginEnabled", enabled));
        people.change(person, fields);
        place(call, person, wanted);
        return call.flag("minResponse") ? ApiResponse.silent(204) : personJson.answer(person, call.flag("callingData"));
    }

    private ApiResponse delete(Call call) {
        int person = call.found(0, people::find);
        call.about(ResourceKind.PEOPLE, people.id(person), () -> view(person));
        calling.remove(person);
        return ApiResponse.silent(204);
    }

    private ApiResponse view(int person) {
        if (!people.exists(person)) {
            throw ApiProblem.notFound();
        }
        Json json = new Json();
        personJson.write(json, person, true, true);
        return ApiResponse.ok(json);
    }

    /** Licences, and with {@code callingData} location, extension and number. Without it these stay as they are. */
    private void place(Call call, int person, Set<Product> wanted) {
        RequestBody body = call.body();
        if (!LicenseChoice.calls(wanted)) {
            withoutCalling(call, person, wanted);
            return;
        }
        boolean had = people.calls(person) && people.hasSite(person);
        if (!call.flag("callingData")) {
            if (!had) {
                throw ApiProblem.badRequest("callingData=true is required with a Webex Calling license.");
            }
            calling.keep(person, wanted);
            return;
        }
        calling.give(person, wanted, line(body, person), CONFLICT);
    }

    /** A location is set by a PUT while a Calling licence is assigned, and at no other time: another one is passed over. */
    private void withoutCalling(Call call, int person, Set<Product> wanted) {
        RequestBody body = call.body();
        boolean called = people.calls(person) && people.extension(person) != null;
        calling.take(person, wanted);
        if (!call.flag("callingData")) {
            return;
        }
        boolean line = body.filled("extension").isPresent()
                || body.parts("phoneNumbers").map(list -> !list.isEmpty()).orElse(false);
        if (line && !called) {
            throw ApiProblem.badRequest("An extension or phone number needs a Webex Calling license.");
        }
        body.filled("locationId").ifPresent(this::site);
    }

    private Lines.Line line(RequestBody body, int person) {
        Optional<String> number = body.parts("phoneNumbers").orElse(List.of()).stream()
                .filter(entry ->
                        entry.oneOf("type", NUMBER_TYPES).orElse("work").equals("work"))
                .findFirst()
                .map(entry -> Lines.e164(entry.needed("value")));
        Optional<String> location = body.filled("locationId");
        if (location.isEmpty() && !people.hasSite(person)) {
            throw body.missing("locationId");
        }
        Optional<Integer> site = location.map(id -> calling.lines().site(id, LOCATION_UNKNOWN));
        boolean stays = people.calls(person) && people.extension(person) != null && people.hasSite(person);
        return new Lines.Line(
                stays ? people.site(person) : site.orElseGet(() -> people.site(person)),
                body.filled("extension"),
                number);
    }

    private int site(String id) {
        return tenant.sites().find(id).orElseThrow(() -> ApiProblem.coded(400, LOCATION_UNKNOWN, "Location not found"));
    }

    /** What is told about a person. What is left out is cleared: a PUT replaces (operational facts). */
    private ObjectNode describe(RequestBody body, String email) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        String first = body.filled("firstName").orElse("");
        String last = body.filled("lastName").orElse("");
        String both = (first + " " + last).strip();
        fields.put("first", first)
                .put("last", last)
                .put("display", body.filled("displayName").orElse(both.isEmpty() ? email : both))
                .put("nick", body.filled("nickName").orElse(first))
                .put("department", body.filled("department").orElse(""))
                .put("title", body.filled("title").orElse(""))
                .put("manager", manager(body))
                .put("modified", tenant.times().text());
        fields.putNull("avatar").putNull("addresses");
        fields.putArray("roles");
        fields.putArray("siteUrls");
        return fields.setAll(SHOWN.read(body));
    }

    private int manager(RequestBody body) {
        Optional<String> id = body.filled("managerId");
        if (id.isPresent()) {
            return people.find(id.get()).orElseThrow(() -> ApiProblem.badRequest("The manager is unknown."));
        }
        return body.filled("manager")
                .map(people::findByEmail)
                .orElse(OptionalInt.empty())
                .orElse(-1);
    }

    private void refuseTaken(String email, OptionalInt self) {
        OptionalInt other = people.findByEmail(email);
        if (other.isPresent() && !other.equals(self)) {
            throw ApiProblem.of(CONFLICT, "User already exists with the email address " + email + ".");
        }
    }

    private static String email(List<String> emails) {
        if (emails.size() != 1) {
            throw ApiProblem.badRequest("'emails' must have exactly one address.");
        }
        String email = emails.get(0).strip().toLowerCase(Locale.ROOT);
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            throw ApiProblem.badRequest("'emails' has something that is no e-mail address.");
        }
        return email;
    }
}
