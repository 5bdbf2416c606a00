/**
 * A simulated Webex tenant served over HTTP on the loopback address, to try the tool out, to measure it and to test it. Every answer says
 * in its headers that it is simulated. All people, places and numbers are invented.
 */
package org.spaceodt.sandbox;
