package org.spaceodt.web.hours;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.spaceodt.app.Messages;
import org.spaceodt.app.told.HoursTexts;
import org.spaceodt.job.hours.GivenHours;
import org.spaceodt.job.hours.HourMark;
import org.spaceodt.job.hours.HoursFault;
import org.spaceodt.job.hours.WorkingHours;
import org.spaceodt.web.part.WhenView;

/**
 * Hours as somebody typed them into a form; empty texts for nothing.
 *
 * @param window whether a window was chosen
 */
public record TypedHours(boolean window, String startAt, String stopAt, String zone) {
    /** In which nothing is typed yet. */
    public static final TypedHours NONE = new TypedHours(false, "", "", "");

    public TypedHours {
        startAt = startAt.strip();
        stopAt = stopAt.strip();
        zone = zone.strip();
    }

    /** As a job has them. */
    public static TypedHours of(Optional<WorkingHours> hours) {
        return hours.map(kept -> new TypedHours(
                        true,
                        kept.start().map(HourMark::text).orElse(""),
                        kept.stop().map(HourMark::text).orElse(""),
                        kept.zone().getId()))
                .orElse(NONE);
    }

    /** Empty where no window was chosen, or there is nothing in it. */
    public Optional<GivenHours> read() throws HoursFault {
        boolean nothing = startAt.isEmpty() && stopAt.isEmpty();
        return !window || nothing
                ? Optional.empty()
                : GivenHours.of(given(startAt), given(stopAt), given(zone), ZoneId.systemDefault(), Instant.now());
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    public WhenView view() {
        return view("");
    }

    public WhenView view(HoursFault fault, Messages messages) {
        return view(new HoursTexts(messages).fault(fault));
    }

    /** @param fault what is wrong with them, as it is shown; empty text for nothing */
    public WhenView view(String fault) {
        return new WhenView(
                window, startAt, stopAt, zone.isEmpty() ? ZoneId.systemDefault().getId() : zone, fault);
    }
}
