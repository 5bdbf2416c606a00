package org.spaceodt.action.person;

import static org.spaceodt.action.Description.Parameter.optional;
import static org.spaceodt.action.Description.Parameter.required;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.spaceodt.action.Action;
import org.spaceodt.action.Cells;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Description.Type;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.Sight;
import org.spaceodt.action.Wrote;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;

/** Gives licences to a person and takes others, all in one call; a Calling licence comes with its line. */
@Singleton
public class ChangeLicenses implements Action<LicenseOrder> {
    private static final Description DESCRIPTION = new Description(
            "usuarios_modificar_licencias",
            Description.Section.PERSON,
            List.of(
                    required("person_id", Type.PERSON, "ana.ejemplo@example.com"),
                    optional(LicenseOrder.ADD, Type.LICENSES, "Webex Calling - Professional"),
                    optional(LicenseOrder.REMOVE, Type.LICENSES, "Messaging"),
                    optional("location_id", Type.LOCATION, "Sede Alameda"),
                    optional("extension", Type.EXTENSION, "2101"),
                    optional("phone_number", Type.PHONE_NUMBER, "+34555010101"),
                    optional("org_id", Type.ORGANIZATION, "Y2lzY29zcGFyazovL3VzL09SR0FOSVpBVElPTi80NDI4")),
            List.of("spark-admin:people_read", "spark-admin:people_write", "spark-admin:licenses_read"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Reading<LicenseOrder> read(Row row) {
        Cells cells = Cells.of(row, DESCRIPTION);
        LicenseOrder order = LicenseOrder.read(cells);
        return cells.reading(() -> order);
    }

    @Override
    public Sight look(LicenseOrder order, WebexClient webex) {
        return new HeldLicenses(webex).look(order);
    }

    @Override
    public Wish wish(LicenseOrder order, Sight sight) {
        return order.wish((Sight.Found) sight);
    }

    @Override
    public Sight lookAgain(Change.Effective change, WebexClient webex) {
        return new HeldLicenses(webex).see(change.target().id());
    }

    @Override
    public Wrote write(Change.Effective change, WebexClient webex) {
        return new HeldLicenses(webex).write(change);
    }

    @Override
    public Map<String, Text> irreversible(Change.Effective done) {
        return Map.of();
    }
}
