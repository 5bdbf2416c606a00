package org.spaceodt.cli.inventory;

import java.io.IOException;
import java.nio.file.Path;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.cli.terminal.SeedView;
import org.spaceodt.identity.Account;
import org.spaceodt.inventory.again.Again;
import org.spaceodt.inventory.exported.DamagedExport;

/** The export that is to be made whole: there is one, and it is of the organization that the token is of. */
record AgainAsked(JobServices services, Messages messages) {
    /**
     * @throws UsageError when there is none, it is damaged, or of another organization
     * @throws org.spaceodt.webex.WebexException when Webex does not say whose the token is
     */
    Again of(Path outDir, WebexAccess.Line line) throws UsageError {
        try {
            Again again = Again.of(outDir)
                    .orElseThrow(() -> new UsageError(messages.get("again.noExport", outDir.toString())));
            String account = services.account(line).orElse("");
            String organization = again.about().organization();
            boolean same = !organization.isEmpty() && organization.equals(Account.organization(account));
            if (!same) {
                throw new UsageError(messages.get("again.otherOrganization", outDir.toString()));
            }
            return again;
        } catch (DamagedExport e) {
            throw new UsageError(SeedView.damage(messages, e));
        } catch (IOException e) {
            throw new UsageError(messages.said(e));
        }
    }
}
