package org.spaceodt.action.person;

import static org.spaceodt.action.Description.Parameter.optional;
import static org.spaceodt.action.Description.Parameter.required;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Image;
import org.spaceodt.action.NotPossible;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.RowValues;
import org.spaceodt.action.Target;
import org.spaceodt.action.Wrote;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.person.People;
import org.spaceodt.webex.resource.person.ScimUsers;
import org.spaceodt.webex.resource.person.ScimUsers.Name;
import org.spaceodt.webex.resource.person.ScimUsers.NewUser;

/** Makes a user in the identity store of an organization. One that is there already is left as it is. */
@Singleton
public class AddScimUser implements Action<AddScimUser.Parameters> {
    /** Whose user it is. The API has it in the path alone, so a change that is kept has it among its fields. */
    private static final String ORGANIZATION = "orgId";

    private static final String USER_NAME = "userName";
    private static final String GIVEN = "name/givenName";
    private static final String FAMILY = "name/familyName";
    private static final String DISPLAY = "displayName";
    private static final String ACTIVE = "active";

    private static final Description DESCRIPTION = new Description(
            "usuarios_alta_scim",
            Description.Section.PERSON,
            List.of(
                    required("org_id", Kind.ORGANIZATION),
                    required("email", Kind.EMAIL),
                    required("first_name", Kind.TEXT).like("Ana"),
                    required("last_name", Kind.TEXT).like("Ejemplo"),
                    optional("active", Kind.BOOLEAN),
                    optional("display_name", Kind.TEXT).like("Ana Ejemplo")),
            List.of("identity:people_rw", "spark-admin:people_read"),
            List.of("email"));

    /** @param fields in the spelling of SCIM, and {@code orgId} */
    public record Parameters(String orgId, String email, ObjectNode fields) {}

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Reading<Parameters> read(Row row) {
        RowValues cells = RowValues.of(row, DESCRIPTION);
        String orgId = cells.needed("org_id");
        Optional<String> email = cells.text("email");
        String first = cells.needed("first_name");
        String last = cells.needed("last_name");
        ObjectNode fields = Fields.none().put(ORGANIZATION, orgId);
        Fields.put(fields, USER_NAME, email);
        Fields.put(fields, GIVEN, Optional.of(first));
        Fields.put(fields, FAMILY, Optional.of(last));
        fields.put(DISPLAY, cells.text("display_name").orElse((first + " " + last).strip()));
        fields.put(ACTIVE, cells.flag("active").orElse(true));
        return cells.reading(() -> new Parameters(orgId, email.orElseThrow(), fields));
    }

    @Override
    public Observed observe(Parameters parameters, WebexClient webex) {
        return new ScimUsers(webex, parameters.orgId())
                .find(parameters.email())
                .<Observed>map(
                        user -> new Observed.Enough(target(user), Accounts.text("person.exists", parameters.email())))
                .orElseGet(() -> new Observed.Absent(Accounts.unmade(parameters.email())));
    }

    private static Target target(ObjectNode user) {
        return new Target(
                Accounts.KIND, user.path("id").asText(), user.path(USER_NAME).asText());
    }

    @Override
    public Desired desired(Parameters parameters, Observed observed) {
        return Desired.of(parameters.fields());
    }

    @Override
    public Observed readBack(Change.Effective change, WebexClient webex) {
        String orgId = organization(change);
        ScimUsers users = new ScimUsers(webex, orgId);
        Target target = change.target();
        Optional<ObjectNode> user = target.id().isEmpty() ? users.find(target.name()) : users.lookUp(target.id());
        return user.<Observed>map(one -> see(one, orgId, change, webex)).orElseGet(() -> new Observed.Absent(target));
    }

    /** The identity store knows nothing of licences; who has some by now that did not come with the creation is not removed. */
    private static Observed see(ObjectNode user, String orgId, Change.Effective change, WebexClient webex) {
        ObjectNode fields = Fields.none().put(ORGANIZATION, orgId);
        ObjectNode image = Image.USER.of(user);
        for (String path : List.of(USER_NAME, GIVEN, FAMILY, DISPLAY, ACTIVE)) {
            Fields.put(fields, path, Fields.at(user, path));
        }
        if (!(change instanceof Change.Update)) {
            List<String> licenses = licenses(user, change, webex);
            Accounts.put(fields, licenses);
            Accounts.put(image, licenses);
        }
        return new Observed.Found(target(user), fields, image);
    }

    /** Of who was made just now those that can be seen: not every token for the identity store may read people. */
    private static List<String> licenses(ObjectNode user, Change.Effective change, WebexClient webex) {
        try {
            return new People(webex)
                    .lookUp(user.path("id").asText())
                    .map(Accounts::fields)
                    .map(Accounts::licenses)
                    .orElse(List.of());
        } catch (WebexException.Rejected e) {
            if (change instanceof Change.Remove) {
                throw e;
            }
            return List.of();
        }
    }

    @Override
    public Wrote write(Change.Effective change, WebexClient webex) {
        ScimUsers users = new ScimUsers(webex, organization(change));
        Target target = change.target();
        if (change instanceof Change.Create) {
            Written made = users.create(newUser(change.after()));
            return Wrote.of(target.withId(made.id()), made);
        }
        if (change instanceof Change.Remove) {
            return Wrote.of(target, users.delete(target.id()));
        }
        throw new NotPossible(Accounts.text("usuarios_alta_scim.in_part", target.name()));
    }

    private static NewUser newUser(ObjectNode fields) {
        Name name = new Name(
                Fields.text(fields, GIVEN).orElse(""),
                Fields.text(fields, FAMILY).orElse(""));
        NewUser user = NewUser.of(Fields.text(fields, USER_NAME).orElseThrow(), name, Fields.text(fields, DISPLAY));
        return fields.path(ACTIVE).asBoolean(true) ? user : user.inactive();
    }

    private static String organization(Change.Effective change) {
        return Fields.text(change.after(), ORGANIZATION)
                .or(() -> Fields.text(change.before(), ORGANIZATION))
                .orElse("");
    }

    @Override
    public boolean ownsWhatItMade() {
        return true;
    }

    @Override
    public Map<String, Text> irreversible(Change.Effective done) {
        return Map.of();
    }
}
