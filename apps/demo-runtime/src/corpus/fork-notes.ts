/** Written for this project: notes from the bench of a tuning-fork workshop. Some notes end with the sign-off of the bench. */
export const forkNotes = `
The fork was too high by two beats in ten seconds. We took a little steel from the inside of the yoke and listened again. Now it is too high by one beat in ten seconds. We let it rest for the night, because a warm fork sings flat and a tired ear hears nothing.

A tuning fork has two prongs and one stem. The prongs move apart and together, the stem moves up and down, and the table under the stem sings what the prongs only whisper. If you file the ends of the prongs the tone goes up. If you file the yoke the tone goes down. Whoever forgets this files twice.

Today we measured forty forks at a temperature of twenty degrees. Thirty eight were within the limit. One was too low and one was too high, and when we struck the two together we heard the slow beat of the difference. We kept the pair, because it explains in one second what a page of words cannot explain. Signed off by the bench.

The violin maker brought a fork that his grandfather had used. It gives four hundred and thirty five, as was the rule then. He asked whether we could bring it up to four hundred and forty. We could, and we did not. We made a new fork for the new rule and gave the old fork back as it was.

Do not strike the fork on the edge of the table. Strike it on the knee, or on a piece of cork, and not too hard. A fork that is struck too hard gives a bright tone at first, full of overtones, and only when the overtones have died away does the true tone remain. Wait for the true tone.

The new steel arrived in bars of two metres. We cut one bar, forged three blanks, and hardened them in oil. The first blank rang clear, the second rang clear, and the third had a crack that could be heard but not seen. We marked it with chalk and put it on the shelf of good examples.

To compare two forks, strike both and hold them to the same wooden box. If the tone swells and fades, count how often it swells in ten seconds. That is the difference, in tenths of a beat for each second. When the tone neither swells nor fades, the forks agree, and so may the people who hold them. Signed off by the bench.

The apprentice asked why we measure with a counter and then listen all the same. The counter tells how far the fork is from the number. The ear tells whether the tone is steady, whether the prongs are equal, and whether there is dust in the yoke. We trust the counter for the number and the ear for the fork.

A customer wanted a fork with no tone at all, for a play. We filled the space between the prongs with felt. On the stage the actor strikes the fork, holds it to the ear, and says that he hears the sea. The audience believes him. It is the best review we ever had.

We changed one thing at a time today. First the length of the prongs, then the depth of the yoke, then the hardness. After every change we wrote down the old value, the new value, and the reason. In the evening we knew which change had helped, and it was not the one that we had expected.

The fork for the lighthouse is ready. The keeper wants to know whether the lamp machine turns at an even speed, and a fork with a mirror on each prong will show it: if the picture stands still the speed is right, and if the picture walks to the left the lamp is slow. We packed it in wool. Signed off by the bench.

The room was cold this morning and every fork was sharp. Nobody touched a file until noon. The rule of the bench is that nothing is corrected before it is understood, and that nothing is understood before it is warm. At noon every fork was right again, without any work.

The piano tuner came for three forks, one for the house, one for the journey, and one to lend to friends. We asked why the fork for the friends should be the best of the three. Because the others know me, said the piano tuner, and would forgive me a wrong note.

If a setting is good, write down why. If a setting is bad, write down why. If nobody knows why, put it back to what it was before, listen, and begin again. The steel does not remember what we wanted. It only remembers what we did.

Two forks were sent back from the harbour, because they had rusted. We cleaned them with oil and fine sand, took off as little as we could, and measured again. They had gone up by a hair, because rust takes from the prongs first. A drop of solder on each prong brought them down. Signed off by the bench.

The best tone of the week came from a fork that had failed every test. It was too long, too soft, and not quite straight. It sang for a minute and a half. We could not sell it, because it agreed with nothing, and so it stays on the bench, and we strike it in the evening when the work is done.
`;
