/** Written for this project: from the logbook of a small harbour. One paragraph per entry. */
export const harbourLog = `
The harbour opens before the sun does. At five the lock keeper walks along the north quay with a lantern and a thermos, counts the boats, and writes the number in the book. If the number is the same as the evening before, the day may begin. If it is not, somebody went out without a word, and the day begins with a telephone call.

The wind came from the west all morning and the water in the basin was the colour of slate. Two trawlers waited outside the breakwater for the tide, and the pilot said that they could wait a little longer, because the bar had moved again. By noon the tide was high enough, and the first trawler came in slowly, with gulls behind it like torn paper.

The old crane on the north quay has a name, but only the crane driver uses it. It lifts nine tonnes in calm weather and seven in a breeze. In a storm it lifts nothing at all, and the crane driver sits in the canteen, looks at the sky, and says that the crane is resting.

A coaster from the south brought timber, forty crates of lamps, and one piano. The timber went to the yard and the lamps went to the warehouse. Nobody had ordered the piano. It stood on the quay until the evening, under a sail, and in the evening the lock keeper lifted the sail and played the only song that everybody in the harbour knows.

The fog came in before dawn. The fog horn sounded every thirty seconds, and between the sounds it was so quiet that one could hear the ropes. The harbour master closed the entrance at six and opened it again at ten, when the breakwater could be seen from the office window. Nothing was lost but time.

There are three rules on the board at the harbour office. The first rule is that the pilot is always right. The second rule is that a rope in the water belongs to the one who pulls it out. The third rule was washed away by the rain long ago, and everybody follows it anyway.

The dredger worked all night at the bar. In the morning the depth was four metres and a half, which is a hand more than the chart says. The harbour master wrote the new depth in the book, drew a line under it, and sent a boy with a copy to every ship in the basin.

The lighthouse was painted white this week. The painters began at the top and worked their way down, as painters of lighthouses do, and the keeper asked them every evening whether they could leave the lamp alone. They left the lamp alone. On the last day the rain came, and the paint on the west side ran down like milk.

A small boat came in at night without a light. The watchman called, and nobody answered. He took the lantern and walked along the quay, and found a boy asleep on a heap of nets, with a compass in his hand and a loaf of bread beside him. The boy had come from the other side of the bay, because he wanted to see where the ships go.

The scale in the fish hall was checked today. It showed too little by the weight of one herring. The harbour master thought about it for a while and wrote that the scale has been put right, and that the herring of the last three years shall be forgotten.

In the afternoon the wind turned to the north and the temperature fell by six degrees. The ropes grew stiff and the crane driver put on the second coat. At the end of the quay the water began to steam, and the two trawlers came home early with half a catch and ice on the rails.

The mail boat was late again. It should come at nine and it came at eleven, with letters, newspapers, and a crate of oranges for the canteen. The captain of the mail boat says that the sea decides when the mail comes. The harbour master says that the captain decides, and that the sea only agrees with him.

The chart of the bay hangs in the harbour office, and it is older than the harbour. Every pilot has drawn a line on it. Some of the lines lead to places where there is no water any more, and one of them leads straight through the church. The harbour master does not allow anybody to wipe them off.

Before the storm the harbour was very quiet. The boats were tied up with double ropes, the hatches were closed, and the lamps along the quay were lit at three in the afternoon. The lock keeper counted the boats twice. Then the wind came, and for two hours nobody could hear anything but the wind.

After the storm there was sand on the steps of the office and a fishing net in the tree behind the canteen. One boat had lost its mast and one had lost its name. The painter came with a small brush and gave the second boat its name back, letter by letter, and the owner stood behind him to see that there was no mistake.

The tide table for the next year arrived today. The lock keeper read it from the first page to the last, as other people read novels, and said that there will be a high tide in the night of the fourth of March, and that the boats should be tied up well.

A ship from far away lay at the outer quay for three days. Nobody understood the language of the crew, and the crew understood nobody. On the second day the cook of the ship came to the canteen with a basket, and the cook of the canteen looked into the basket and nodded. On the third day there was a soup that the harbour still talks about.

The watchman has a list of all the sounds that belong to the night: the ropes, the water under the quay, the clock in the hall, the cat on the roof of the warehouse. If he hears a sound that is not on the list, he takes the lantern and goes out. Last night he heard a cello. He has put the cello on the list.
`;
