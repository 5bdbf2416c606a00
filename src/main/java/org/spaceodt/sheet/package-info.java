/** Tables in and out: CSV and JSON rows. It knows nothing of Webex and uses no other package of ours. */
package org.spaceodt.sheet;
