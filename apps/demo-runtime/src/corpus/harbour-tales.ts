/** Written for this project: what is told in the canteen of the same harbour. */
export const harbourTales = `
They say that the first harbour master could smell the weather. He stood at the end of the north quay, turned his face to the sea, and said rain, or wind, or nothing. He was wrong only once, on the day when he had a cold, and on that day he closed the harbour, so that nobody should come to harm because of his nose.

They say that there is a bell on the sea floor beyond the breakwater. In calm weather it is silent. Before a storm it rings once for every ship that will not come home, and because it has not rung for forty years the pilots call it a very good bell.

The crane driver tells that the old crane once lifted a whale. The whale had come into the basin with the high tide and could not find the way out. They laid a sail under it, and the crane lifted it over the quay, slowly, with the whole harbour looking on. In the water on the other side the whale stayed for a moment, as if it wanted to say something. Then it went, and the crane has never been quite straight since.

The lock keeper tells of a winter in which the basin froze over. The ships stood in the ice like furniture in a closed house. The children walked from ship to ship and knocked at the hulls, and the crews knocked back. In the night one could hear the ice sing, and the lock keeper swears that it sang in tune.

The cook tells of a captain who never ate anything but oranges. He had crossed the sea eleven times with a cargo of oranges, and when there was no cargo he carried oranges all the same. When he grew old he planted a tree behind the canteen. It has never had an orange, but the gulls sit in it as if it were the mast of a ship.

The pilot tells of a night in which two lighthouses could be seen. One stood where it has always stood. The other stood in the middle of the bay, white and quiet, with a light that turned a little too slowly. The pilot steered between the two of them. In the morning there was only one, and the pilot says that he has never asked which.

The watchman tells that the harbour breathes. It takes in the tide and the ships and the mail, and it gives out the tide and the ships and the mail. If you stand on the north quay long enough, he says, you breathe with it, six hours in and six hours out, and then you are too old for any other work.

The boy with the compass came back, years later, as the captain of a small ship. He tied up at the north quay, walked to the canteen, and laid a loaf of bread on the table. The watchman looked at the bread and looked at the captain. Now you know where the ships go, said the watchman. Yes, said the captain. They go home.

There was once a harbour clerk who wrote everything down. He wrote down the wind and the water, the boats and the ropes, what was said in the canteen and what was not said. When he had filled the last book he began again with the first, and found that the harbour had not changed, and that only the handwriting had.

The old sailors say that a ship should never leave on a Friday, that a cat should never leave at all, and that a letter which is read aloud on the quay brings the one who wrote it home before the next high tide. The harbour master says that he does not believe it. Every evening somebody reads a letter aloud on the quay, and the harbour master leaves the window open.
`;
