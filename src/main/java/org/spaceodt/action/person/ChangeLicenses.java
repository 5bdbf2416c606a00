package org.spaceodt.action.person;

import static org.spaceodt.action.Description.Parameter.optional;
import static org.spaceodt.action.Description.Parameter.required;

import jakarta.inject.Singleton;
import java.util.List;
import org.spaceodt.action.Description;
import org.spaceodt.action.Observed;
import org.spaceodt.action.RowValues;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.webex.WebexClient;

/** Gives licences to a person and takes others, all in one call; a Calling licence comes with its line. */
@Singleton
public class ChangeLicenses implements LicenseAction {
    private static final Description DESCRIPTION = new Description(
            "usuarios_modificar_licencias",
            Description.Section.PERSON,
            List.of(
                    required("person_id", Kind.PERSON),
                    optional(LicenseOrder.ADD, CellType.listOf(Kind.LICENSE)).like("Webex Calling - Professional"),
                    optional(LicenseOrder.REMOVE, CellType.listOf(Kind.LICENSE)),
                    optional("location_id", Kind.LOCATION),
                    optional("extension", Kind.EXTENSION),
                    optional("phone_number", Kind.PHONE_NUMBER),
                    optional("org_id", Kind.ORGANIZATION)),
            List.of("spark-admin:people_read", "spark-admin:people_write", "spark-admin:licenses_read"),
            List.of("person_id"));

    private final MoveWaits waits;

    public ChangeLicenses(MoveWaits waits) {
        this.waits = waits;
    }

    @Override
    public MoveWaits waits() {
        return waits;
    }

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Observed observe(LicenseOrder order, WebexClient webex) {
        return order.free(LicenseAction.super.observe(order, webex), webex);
    }

    @Override
    public LicenseOrder order(RowValues cells) {
        return LicenseOrder.read(cells);
    }
}
