package org.spaceodt.action.person;

import java.util.Map;
import org.spaceodt.action.Action;
import org.spaceodt.action.Cells;
import org.spaceodt.action.Change;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.Sight;
import org.spaceodt.action.Wrote;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;

/** What is done with the licences of a person; which of them, the action reads from its row. */
interface LicenseAction extends Action<LicenseOrder> {
    LicenseOrder order(Cells cells);

    @Override
    default Reading<LicenseOrder> read(Row row) {
        Cells cells = Cells.of(row, description());
        LicenseOrder order = order(cells);
        return cells.reading(() -> order);
    }

    @Override
    default Sight look(LicenseOrder order, WebexClient webex) {
        return new HeldLicenses(webex).look(order);
    }

    @Override
    default Wish wish(LicenseOrder order, Sight sight) {
        return order.wish((Sight.Found) sight);
    }

    @Override
    default Sight lookAgain(Change.Effective change, WebexClient webex) {
        return new HeldLicenses(webex).see(change.target().id());
    }

    @Override
    default Wrote write(Change.Effective change, WebexClient webex) {
        return new HeldLicenses(webex).write(change);
    }

    @Override
    default Map<String, Text> irreversible(Change.Effective done) {
        return Map.of();
    }
}
