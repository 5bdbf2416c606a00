package org.spaceodt.action.person;

import static org.spaceodt.action.Description.Parameter.optional;
import static org.spaceodt.action.Description.Parameter.required;

import jakarta.inject.Singleton;
import java.util.List;
import org.spaceodt.action.Description;
import org.spaceodt.action.RowValues;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;

/** Takes licences from a person. Those that the person does not have stay away. */
@Singleton
public class RemoveLicenses implements LicenseAction {
    private static final Description DESCRIPTION = new Description(
            "usuarios_remover_licencias",
            Description.Section.PERSON,
            List.of(
                    required("person_id", Kind.PERSON),
                    required(LicenseOrder.REMOVE, CellType.listOf(Kind.LICENSE)),
                    optional("org_id", Kind.ORGANIZATION)),
            List.of("spark-admin:people_read", "spark-admin:people_write", "spark-admin:licenses_read"),
            List.of("person_id"));

    private final MoveWaits waits;

    public RemoveLicenses(MoveWaits waits) {
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
    public LicenseOrder order(RowValues cells) {
        return LicenseOrder.removing(cells);
    }
}
