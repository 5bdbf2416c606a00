package org.spaceodt.sandbox.api.locations;

import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.PageSizes;
import org.spaceodt.sandbox.api.call.PagedList;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.locations.Schedules;

/** Schedules of a location: office hours, and the holidays of the whole country. */
public final class SchedulesApi {
    private static final String PATH = "telephony/config/locations/{}/schedules";
    private static final String[] WEEK = {"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};

    private final Tenant tenant;
    private final Schedules schedules;

    public SchedulesApi(Tenant tenant) {
        this.tenant = tenant;
        this.schedules = tenant.schedules();
    }

    public void addTo(RouteTable routes) {
        routes.add(PATH, this::list).add(PATH + "/{}/{}", this::one);
    }

    private ApiResponse list(Call call) {
        int site = call.callingSite();
        int first = site * Schedules.PER_SITE;
        String type = call.query("type");
        return new PagedList(
                        call,
                        schedules.has(site) ? Schedules.PER_SITE : 0,
                        n -> (type.isEmpty() || type.equals(schedules.type(first + n)))
                                && call.contains("name", schedules::name, first + n))
                .byOffset(PageSizes.UNSTATED, PageSizes.UNSTATED_MOST)
                .answer("schedules", (json, n) -> summary(json, first + n));
    }

    private void summary(Json json, int schedule) {
        json.object()
                .put("id", schedules.id(schedule))
                .put("name", schedules.name(schedule))
                .put("type", schedules.type(schedule))
                .put("locationName", tenant.sites().name(schedules.site(schedule)))
                .put("locationId", tenant.sites().id(schedules.site(schedule)))
                .end();
    }

    private ApiResponse one(Call call) {
        int site = call.callingSite();
        int schedule = call.found(2, schedules::find);
        if (schedules.site(schedule) != site || !schedules.type(schedule).equals(call.parameter(1))) {
            throw ApiProblem.notFound();
        }
        Json json = new Json()
                .object()
                .put("id", schedules.id(schedule))
                .put("name", schedules.name(schedule))
                .put("type", schedules.type(schedule))
                .list("events");
        if (schedules.holidays(schedule)) {
            holidays(json, schedule);
        } else {
            officeHours(json, schedule);
        }
        return ApiResponse.ok(json.endList().end());
    }

    private void officeHours(Json json, int schedule) {
        json.object()
                .put("id", schedules.eventId(schedule, 0))
                .put("name", "De lunes a viernes")
                .put("startDate", "2026-01-05")
                .put("endDate", "2026-01-05")
                .put("startTime", schedules.opens(schedule))
                .put("endTime", schedules.closes(schedule))
                .put("allDayEnabled", false)
                .object("recurrence")
                .put("recurForEver", true)
                .object("recurWeekly");
        for (int day = 0; day < WEEK.length; day++) {
            json.put(WEEK[day], day >= 1 && day <= 5);
        }
        json.end().end().end();
    }

    private void holidays(Json json, int schedule) {
        for (Holiday holiday : Holiday.values()) {
            String date = "2026-" + holiday.monthAndDay;
            json.object()
                    .put("id", schedules.eventId(schedule, holiday.ordinal()))
                    .put("name", holiday.title)
                    .put("startDate", date)
                    .put("endDate", date)
                    .put("allDayEnabled", true)
                    .object("recurrence")
                    .put("recurForEver", true)
                    .object("recurYearlyByDate")
                    .put("dayOfMonth", Integer.parseInt(holiday.monthAndDay.substring(3)))
                    .put("month", holiday.month)
                    .end()
                    .end()
                    .end();
        }
    }

    private enum Holiday {
        NEW_YEAR("Año Nuevo", "01-01", "JANUARY"),
        EPIPHANY("Reyes", "01-06", "JANUARY"),
        LABOUR("Fiesta del Trabajo", "05-01", "MAY"),
        ASSUMPTION("Asunción", "08-15", "AUGUST"),
        NATIONAL("Fiesta Nacional", "10-12", "OCTOBER"),
        ALL_SAINTS("Todos los Santos", "11-01", "NOVEMBER"),
        CONSTITUTION("Día de la Constitución", "12-06", "DECEMBER"),
        CHRISTMAS("Navidad", "12-25", "DECEMBER");

        private final String title;
        private final String monthAndDay;
        private final String month;

        Holiday(String title, String monthAndDay, String month) {
            this.title = title;
            this.monthAndDay = monthAndDay;
            this.month = month;
        }
    }
}
