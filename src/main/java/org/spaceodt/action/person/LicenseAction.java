package org.spaceodt.action.person;

import java.util.List;
import java.util.Map;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.RowValues;
import org.spaceodt.action.Wrote;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;

/** What is done with the licences of a person; which of them, the action reads from its row. */
public interface LicenseAction extends Action<LicenseOrder> {
    LicenseOrder order(RowValues cells);

    /** For who is put back to a location. */
    MoveWaits waits();

    @Override
    default Reading<LicenseOrder> read(Row row) {
        RowValues cells = RowValues.of(row, description());
        LicenseOrder order = order(cells);
        return cells.reading(() -> order);
    }

    @Override
    default Observed observe(LicenseOrder order, WebexClient webex) {
        return new HeldLicenses(webex, waits()).observe(order);
    }

    @Override
    default Desired desired(LicenseOrder order, Observed observed) {
        return order.desired((Observed.Found) observed);
    }

    @Override
    default Observed readBack(Change.Effective change, WebexClient webex) {
        return new HeldLicenses(webex, waits()).see(change.target().id());
    }

    @Override
    default Wrote write(Change.Effective change, WebexClient webex) {
        return new HeldLicenses(webex, waits()).write(change);
    }

    @Override
    default List<Text> lost(Change.Effective undo) {
        return Accounts.hasLine(undo.after()) && !Accounts.hasLine(undo.before())
                ? List.of(Accounts.text("undo.settings"))
                : List.of();
    }

    @Override
    default Map<String, Text> irreversible(Change.Effective done) {
        return Map.of();
    }
}
