package org.spaceodt.app.told;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spaceodt.app.Messages;
import org.spaceodt.change.cell.Suggestions;
import org.spaceodt.job.JobView;
import org.spaceodt.job.hours.GivenHours;
import org.spaceodt.job.hours.HourMark;
import org.spaceodt.job.hours.HoursFault;
import org.spaceodt.job.hours.WorkingHours;
import org.spaceodt.job.store.process.JobProcess;
import org.spaceodt.text.Durations;
import org.spaceodt.text.Moments;

/** When jobs may be worked on, in words. */
public final class HoursTexts {
    /** A time, or the name of a zone; what is longer may be a token that stands in the wrong place. */
    private static final String SHOWN = ".{0,20}|[A-Za-z_]{1,20}/[A-Za-z_/+-]{1,20}";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Messages messages;

    public HoursTexts(Messages messages) {
        this.messages = messages;
    }

    /** All of it, with its zone, and whether it comes again. */
    public String hours(WorkingHours hours) {
        return messages.get("hours.line", span(hours), hours.zone().getId());
    }

    /** The same without its zone. */
    public String span(WorkingHours hours) {
        String start = hours.start().map(this::mark).orElse("");
        String stop = hours.stop().map(this::mark).orElse("");
        if (hours.isNightly()) {
            Optional<LocalDate> from = hours.start().get().date();
            String time = CLOCK.format(hours.start().get().time());
            return from.isPresent()
                    ? messages.get("hours.nightlyFrom", time, stop, date(from.get()))
                    : messages.get("hours.nightly", time, stop);
        }
        return start.isEmpty()
                ? messages.get("hours.until", stop)
                : stop.isEmpty() ? messages.get("hours.from", start) : messages.get("hours.stretch", start, stop);
    }

    private String mark(HourMark mark) {
        String time = CLOCK.format(mark.time());
        return mark.date().map(day -> date(day) + " " + time).orElse(time);
    }

    private String date(LocalDate day) {
        return Moments.day(FormatStyle.MEDIUM, messages.locale(), day);
    }

    /** When work begins, or until when it may go on that begins at once. */
    public String begins(WorkingHours hours, Instant now) {
        if (!hours.isOpen(now)) {
            return hours.opens(now)
                    .map(at -> goesOn(at, hours.zone(), now))
                    .orElseGet(() -> messages.get("hours.over"));
        }
        return hours.closes(now)
                .map(until -> messages.get("hours.open", moment(until, hours.zone(), now)))
                .orElseGet(() -> messages.get("hours.openEnd"));
    }

    /** When it goes on, and how long that is; empty for a job that does not wait for its hours. */
    public Optional<String> goesOn(JobView job, Instant now) {
        ZoneId zone = job.hours().map(WorkingHours::zone).orElseGet(ZoneId::systemDefault);
        return job.goesOn().map(at -> goesOn(at, zone, now));
    }

    private String goesOn(Instant at, ZoneId zone, Instant now) {
        long seconds = Math.max(0, Duration.between(now, at).toSeconds());
        return messages.get("hours.goesOn", moment(at, zone, now), Durations.inWords(seconds));
    }

    /** The time of day; with its date if that is not today's, and with its zone if that is not this machine's. */
    private String moment(Instant at, ZoneId zone, Instant now) {
        ZonedDateTime there = at.atZone(zone);
        boolean today = there.toLocalDate().equals(now.atZone(zone).toLocalDate());
        boolean here =
                there.getOffset().equals(at.atZone(ZoneId.systemDefault()).getOffset());
        String time = CLOCK.format(there) + (here ? "" : " (" + zone.getId() + ")");
        return today ? messages.get("hours.today", time) : messages.get("hours.day", date(there.toLocalDate()), time);
    }

    /** That the token ends before the work has to; empty where it does not, or nobody knows. */
    public Optional<String> token(WorkingHours hours, Optional<Instant> tokenEnd, Instant now) {
        if (tokenEnd.isEmpty()) {
            return Optional.empty();
        }
        Instant begins = hours.isOpen(now) ? now : hours.opens(now).orElse(now);
        Optional<Instant> stops = hours.closes(begins);
        if (stops.isPresent() && !tokenEnd.get().isBefore(stops.get())) {
            return Optional.empty();
        }
        String end = moment(tokenEnd.get(), hours.zone(), now);
        return Optional.of(
                messages.get(tokenEnd.get().isAfter(begins) ? "hours.tokenWithin" : "hours.tokenBefore", end));
    }

    public String note(GivenHours.Note note) {
        return messages.get("hours.note." + note.kind(), note.values().toArray());
    }

    public String fault(HoursFault fault) {
        String given = fault.values().get(0);
        Object[] shown = fault.values().stream()
                .map(value -> Messages.repeated(value, SHOWN))
                .toArray();
        return fault.why() == HoursFault.Why.NO_ZONE
                ? messages.get("hours.fault.NO_ZONE", shown[0], nearZones(given))
                : messages.get("hours.fault." + fault.why(), shown);
    }

    /** By their cities: nobody mistakes a continent. */
    public static String nearZones(String given) {
        Map<String, String> zones = new HashMap<>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("SystemV/"))
                .sorted()
                .forEach(zone -> zones.putIfAbsent(city(zone), zone));
        String near = Suggestions.to(city(given), zones.keySet());
        return near.isEmpty()
                ? near
                : String.join(
                        ", ", List.of(near.split(", ")).stream().map(zones::get).toList());
    }

    private static String city(String zone) {
        return zone.substring(zone.lastIndexOf('/') + 1).replace(' ', '_');
    }

    public String leftTo(JobProcess process) {
        return messages.get("start.leftTo", process.command(), process.host(), String.valueOf(process.pid()));
    }

    /** What became of the hours of a job that was told to go on; nothing where they stay. */
    public List<String> became(Optional<WorkingHours> before, Optional<WorkingHours> now, Instant at) {
        if (before.isEmpty() || before.equals(now)) {
            return List.of();
        }
        String key = now.isPresent() ? "hours.replaced" : before.get().isOver(at) ? "hours.dropped" : "hours.removed";
        return List.of(messages.get(key, span(before.get())));
    }

    /** The hours of a job, and when it goes on where it waits for them. */
    public List<String> lines(JobView job, Instant now) {
        return Stream.concat(
                        job.state().ended() ? Stream.empty() : job.hours().map(this::hours).stream(),
                        goesOn(job, now).stream())
                .toList();
    }

    /** The hours of a job, and when work begins; nothing for one without. */
    public List<String> of(JobView job, Instant now) {
        return job.hours()
                .map(hours -> List.of(hours(hours), begins(hours, now)))
                .orElse(List.of());
    }
}
