/** Messages about jobs that came to rest, by the ways that the settings name: a webhook, a room of Webex, e-mail. */
package org.spaceodt.notice;
