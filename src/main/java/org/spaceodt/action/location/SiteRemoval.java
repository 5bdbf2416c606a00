package org.spaceodt.action.location;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spaceodt.action.NotPossible;
import org.spaceodt.action.Target;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.Polling;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.location.CallingLocations;
import org.spaceodt.webex.resource.location.Locations;

/** Deletes a location, which must be empty and without Webex Calling. */
record SiteRemoval(WebexClient webex, Polling watch) {
    private static final int CONFLICT = 409;

    /**
     * Why it cannot be deleted, with who is there; empty when it can.
     *
     * @param callingGoes whether Webex Calling is taken from it before
     */
    List<Text> hindrances(Target location, boolean callingGoes) {
        List<Text> found = new ArrayList<>();
        if (!callingGoes && new CallingLocations(webex).find(location.id()).isPresent()) {
            found.add(Sites.text("location.calling_first", location.name()));
        }
        found.addAll(new SiteContents(webex).inhabitants(location));
        return found;
    }

    /**
     * Webex answers 409 as long as something is there, and for minutes to hours after the last of it went: then it is tried
     * again.
     *
     * @throws NotPossible when something is there, or Webex did not let go of it as long as the watch allows
     */
    Written delete(Target location) {
        return watch.<Optional<Written>>until(Optional::isPresent, () -> unlessHeld(location))
                .orElseThrow(() -> new NotPossible(Sites.text("location.held", location.name())));
    }

    private Optional<Written> unlessHeld(Target location) {
        try {
            return Optional.of(new Locations(webex).delete(location.id()));
        } catch (WebexException.Rejected e) {
            if (e.failure().httpStatus().orElse(0) != CONFLICT) {
                throw e;
            }
            List<Text> hindrances = hindrances(location, false);
            if (!hindrances.isEmpty()) {
                throw new NotPossible(hindrances);
            }
            return Optional.empty();
        }
    }
}
