package org.spaceodt.sandbox.api.lines;

import java.util.Optional;
import java.util.regex.Pattern;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.locations.SiteRepository;
import org.spaceodt.sandbox.tenant.numbers.NumberHolder;
import org.spaceodt.sandbox.tenant.numbers.PhoneNumber;

/**
 * The rules for who may have which extension and number. They are the same wherever somebody gets one; what differs is the status of the
 * refusal and who asks.
 */
public final class Lines {
    /** The extension is in use (operational facts). */
    public static final int EXTENSION_TAKEN = 4202;

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern EXTENSION = Pattern.compile("[0-9]{2,10}");

    private final Tenant tenant;
    private final SiteRepository sites;

    public Lines(Tenant tenant) {
        this.tenant = tenant;
        this.sites = tenant.sites();
    }

    /** @throws Problem when the text is no number in E.164 form */
    public static String e164(String number) {
        String text = number.strip();
        if (!E164.matcher(text).matches()) {
            throw ApiProblem.badRequest("The phone number " + text + " is not in E.164 format.");
        }
        return text;
    }

    /** The location that a line can be given in: known, enabled for calling, with a main number. */
    public int site(String id, int unknownCode) {
        int site = sites.find(id).orElseThrow(() -> ApiProblem.coded(400, unknownCode, "Location not found"));
        if (!sites.calls(site)) {
            throw ApiProblem.coded(400, unknownCode, "The location is not enabled for Webex Calling.");
        }
        if (sites.mainNumber(site).isEmpty()) {
            throw ApiProblem.badRequest("The location has no main number.");
        }
        return site;
    }

    /** Refuses what somebody else has, or what cannot be given in the location. */
    public void check(Line line, NumberHolder self, int takenStatus) {
        if (line.extension().isEmpty() && line.number().isEmpty()) {
            throw ApiProblem.badRequest("An extension or a phone number is required for Webex Calling.");
        }
        line.extension().ifPresent(extension -> extension(line.site(), extension, self, takenStatus));
        line.number().ifPresent(number -> number(line.site(), number, self));
    }

    public void extension(int site, String extension, NumberHolder self, int takenStatus) {
        if (!EXTENSION.matcher(extension).matches()) {
            throw ApiProblem.badRequest("The extension " + extension + " must have 2 to 10 digits.");
        }
        Optional<NumberHolder> holder = tenant.extensions().holder(site, extension);
        if (holder.isPresent() && !holder.get().equals(self)) {
            throw ApiProblem.coded(takenStatus, EXTENSION_TAKEN, "The extension " + extension + " is already in use.");
        }
    }

    public void number(int site, String text, NumberHolder self) {
        Optional<PhoneNumber> number = tenant.phoneNumbers().find(e164(text));
        if (number.isEmpty() || number.get().site() != site) {
            throw ApiProblem.badRequest("The phone number " + text + " does not belong to the location.");
        }
        Optional<NumberHolder> holder = number.get().holder();
        if (holder.isPresent() && !holder.get().equals(self)) {
            throw ApiProblem.of(409, "The phone number " + text + " is already assigned.");
        }
    }

    /** Lets the number change hands: the old one can be given away again. */
    public void handOver(Optional<String> before, Optional<String> after, NumberHolder holder) {
        if (!before.equals(after)) {
            before.ifPresent(number -> tenant.phoneNumbers().give(number, Optional.empty()));
            after.ifPresent(number -> tenant.phoneNumbers().give(number, Optional.of(holder)));
        }
    }

    /** Where somebody is reached. */
    public record Line(int site, Optional<String> extension, Optional<String> number) {}
}
