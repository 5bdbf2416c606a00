package org.spaceodt.action.person;

import static org.spaceodt.action.Description.Parameter.optional;
import static org.spaceodt.action.Description.Parameter.required;

import jakarta.inject.Singleton;
import java.util.List;
import org.spaceodt.action.Cells;
import org.spaceodt.action.Description;
import org.spaceodt.action.Description.Type;

/** Gives licences to a person and takes others, all in one call; a Calling licence comes with its line. */
@Singleton
public class ChangeLicenses implements LicenseAction {
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
            List.of("spark-admin:people_read", "spark-admin:people_write", "spark-admin:licenses_read"),
            List.of("person_id"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public LicenseOrder order(Cells cells) {
        return LicenseOrder.read(cells);
    }
}
