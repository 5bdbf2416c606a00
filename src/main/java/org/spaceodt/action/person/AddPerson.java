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
import org.spaceodt.action.Observed;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.RowValues;
import org.spaceodt.action.Target;
import org.spaceodt.action.Wrote;
import org.spaceodt.action.owner.GivenSince;
import org.spaceodt.action.owner.NumberOffer;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.person.People;
import org.spaceodt.webex.resource.person.People.NewPerson;
import org.spaceodt.webex.resource.person.People.PersonChange;
import org.spaceodt.webex.resource.person.People.PhoneNumber;

/** Makes the account of a person. One that is there already is left as it is. */
@Singleton
public class AddPerson implements Action<AddPerson.Parameters> {
    private static final Description DESCRIPTION = new Description(
            "usuarios_alta_people",
            Description.Section.PERSON,
            List.of(
                    required("email", Kind.EMAIL),
                    required("first_name", Kind.TEXT).like("Ana"),
                    required("last_name", Kind.TEXT).like("Ejemplo"),
                    optional("display_name", Kind.TEXT).like("Ana Ejemplo"),
                    optional("location_id", Kind.LOCATION),
                    optional("extension", Kind.EXTENSION),
                    optional("phone_number", Kind.PHONE_NUMBER),
                    optional("licenses", CellType.listOf(Kind.LICENSE)).like("Webex Calling - Professional;Messaging"),
                    optional("org_id", Kind.ORGANIZATION)),
            List.of("spark-admin:people_read", "spark-admin:people_write", "spark-admin:licenses_read"),
            List.of("email"));

    private static final List<String> FILLED_IN = List.of("department", "title", "manager", "managerId");

    /** @param fields as {@link Accounts} has them */
    public record Parameters(String email, ObjectNode fields) {}

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Reading<Parameters> read(Row row) {
        RowValues cells = RowValues.of(row, DESCRIPTION);
        Optional<String> email = cells.text("email");
        String first = cells.needed("first_name");
        String last = cells.needed("last_name");
        ObjectNode fields = Fields.none();
        email.ifPresent(address -> fields.putArray("emails").add(address));
        fields.put("firstName", first).put("lastName", last);
        fields.put("displayName", cells.text("display_name").orElse((first + " " + last).strip()));
        Fields.put(fields, Accounts.LOCATION, cells.text("location_id"));
        Fields.put(fields, Accounts.EXTENSION, cells.text("extension"));
        Fields.put(fields, Accounts.NUMBER, cells.text("phone_number"));
        Accounts.put(fields, cells.list("licenses"));
        return cells.reading(() -> new Parameters(email.orElseThrow(), fields));
    }

    @Override
    public Observed observe(Parameters parameters, WebexClient webex) {
        return new People(webex)
                .whoHas(parameters.email())
                .<Observed>map(person -> new Observed.Enough(
                        Accounts.target(person), Accounts.text("person.exists", parameters.email())))
                .orElseGet(() -> absent(parameters, webex));
    }

    private static Observed absent(Parameters parameters, WebexClient webex) {
        ObjectNode fields = parameters.fields();
        NumberOffer.Line line = NumberOffer.Line.of(
                Fields.text(fields, Accounts.LOCATION),
                Fields.text(fields, Accounts.EXTENSION),
                Fields.text(fields, Accounts.NUMBER));
        List<Text> taken = new NumberOffer(webex).taken(line, "");
        Target target = Accounts.unmade(parameters.email());
        return taken.isEmpty() ? new Observed.Absent(target) : new Observed.Blocked(target, taken);
    }

    @Override
    public Desired desired(Parameters parameters, Observed observed) {
        return Desired.of(parameters.fields());
    }

    @Override
    public Observed readBack(Change.Effective change, WebexClient webex) {
        People people = new People(webex);
        Target target = change.target();
        Optional<ObjectNode> person = target.id().isEmpty() ? people.find(target.name()) : people.lookUp(target.id());
        return person.<Observed>map(one -> see(one, change, webex)).orElseGet(() -> new Observed.Absent(target));
    }

    /** Also what a directory or somebody else may have filled in. */
    private static Observed.Found see(ObjectNode person, Change.Effective change, WebexClient webex) {
        ObjectNode fields = Accounts.fields(person);
        FILLED_IN.forEach(name -> Fields.put(fields, name, Fields.text(person, name)));
        Observed.Found found = Accounts.found(person, fields);
        if (change instanceof Change.Remove) {
            Owner owner = Owner.person(found.target().id());
            new GivenSince(webex).seeDevices(owner, found);
            if (Accounts.hasLine(fields)) {
                new GivenSince(webex).see(owner, found);
            }
        }
        return found;
    }

    /** What was made in part is completed: whoever was interrupted may have left somebody without licences. */
    @Override
    public Wrote write(Change.Effective change, WebexClient webex) {
        People people = new People(webex);
        Target target = change.target();
        if (change instanceof Change.Create) {
            Written made = people.create(newPerson(change.after()));
            return Wrote.of(target.withId(made.id()), made);
        }
        return Wrote.of(
                target,
                change instanceof Change.Remove
                        ? people.delete(target.id())
                        : people.update(target.id(), rest(change.after(), people.get(target.id()))));
    }

    private static NewPerson newPerson(ObjectNode fields) {
        return new NewPerson(
                List.of(fields.path("emails").path(0).asText()),
                Fields.text(fields, "firstName"),
                Fields.text(fields, "lastName"),
                Fields.text(fields, "displayName"),
                Fields.text(fields, Accounts.LOCATION),
                Fields.text(fields, Accounts.EXTENSION),
                numbers(fields).orElse(List.of()),
                Accounts.licenses(fields),
                Optional.empty());
    }

    private static PersonChange rest(ObjectNode fields, ObjectNode person) {
        List<String> licenses = Accounts.ids(person.path(Accounts.LICENSES));
        List<String> missing = Accounts.licenses(fields);
        licenses.addAll(missing);
        return new PersonChange(
                Fields.text(fields, "firstName"),
                Fields.text(fields, "lastName"),
                Fields.text(fields, "displayName"),
                Fields.text(fields, Accounts.LOCATION),
                Fields.text(fields, Accounts.EXTENSION),
                numbers(fields),
                missing.isEmpty() ? Optional.empty() : Optional.of(licenses));
    }

    private static Optional<List<PhoneNumber>> numbers(ObjectNode fields) {
        return Fields.text(fields, Accounts.NUMBER).map(number -> List.of(PhoneNumber.work(number)));
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
