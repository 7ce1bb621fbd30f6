/* The 256 colours of xterm: 16 basic ones, which users change, a cube of
 * 6 x 6 x 6 and 24 greys between black and white. */
#include <config.h>

#include "raster/colour.h"

#include <math.h>

#include "raster/palette.h"

static const int cube_levels[6] = { 0, 95, 135, 175, 215, 255 };

static int
channel(uint32_t colour, int which) /* 0 red, 1 green, 2 blue */
{
	return (int)(colour >> (16 - 8 * which) & 0xff);
}

static int
basic(uint32_t colour)
{
	return (int)(colour >> 24 & 15);
}

/* Of a cube level: the nearest; the lower one where two are as near. */
static int
nearest_level(int value)
{
	int level = 0;

	while (level < 5 &&
		value - cube_levels[level] > cube_levels[level + 1] - value)
		level++;
	return level;
}

static int
squared_distance(uint32_t colour, const int rgb[3])
{
	int sum = 0;

	for (int i = 0; i < 3; i++) {
		const int difference = channel(colour, i) - rgb[i];

		sum += difference * difference;
	}
	return sum;
}

/* The distance is a sum over the channels, so that the nearest colour of the
 * cube has the nearest level in each, and the nearest grey is that nearest to
 * the mean: two candidates, of which one is the nearest of all 240. */
static int
nearest_of_256(uint32_t colour)
{
	const int sum =
		channel(colour, 0) + channel(colour, 1) + channel(colour, 2);
	int grey = (sum - 3 * 8 + 15) / 30; /* (mean - 8) / 10, rounded */
	int levels[3], cube[3], ramp[3];

	grey = grey < 0 ? 0 : grey > 23 ? 23 : grey;
	for (int i = 0; i < 3; i++) {
		levels[i] = nearest_level(channel(colour, i));
		cube[i] = cube_levels[levels[i]];
		ramp[i] = 8 + 10 * grey;
	}
	if (squared_distance(colour, ramp) < squared_distance(colour, cube))
		return 232 + grey;
	return 16 + 36 * levels[0] + 6 * levels[1] + levels[2];
}

static int
grey_index(uint32_t colour, int step)
{
	return colour_light(colour) < 128 ? 233 + 2 * step : 255 - 2 * step;
}

static int
stand_in_of_256(uint32_t colour)
{
	const uint32_t stand_in = colour >> COLOUR_FIRST_BIT & 7;

	if (stand_in == COLOUR_AS_NAVY >> COLOUR_FIRST_BIT)
		return 17;
	if (stand_in == COLOUR_AS_GREY >> COLOUR_FIRST_BIT)
		return grey_index(
			colour, colour_grey_step(colour_light(colour)));
	if (stand_in >= COLOUR_GREYS)
		return grey_index(colour, (int)(stand_in - COLOUR_GREYS));
	return nearest_of_256(colour);
}

int
colour_index(uint32_t colour, enum colour_depth depth)
{
	if (colour_is_default(colour) || depth == COLOUR_NONE)
		return -1;
	if (depth == COLOUR_8)
		return basic(colour) & 7;
	if (depth == COLOUR_16)
		return basic(colour);
	return stand_in_of_256(colour);
}

/* The index's colour as xterm has it. */
static uint32_t
rgb_of_index(int index)
{
	if (index < 16)
		return palette_rgb(PALETTE_XTERM, index);
	if (index >= 232)
		return (uint32_t)(8 + 10 * (index - 232)) * 0x010101;
	index -= 16;
	return (uint32_t)cube_levels[index / 36] << 16 |
	       (uint32_t)cube_levels[index / 6 % 6] << 8 |
	       (uint32_t)cube_levels[index % 6];
}

uint32_t
colour_shown(uint32_t colour, enum colour_depth depth, uint32_t otherwise)
{
	if (colour_is_default(colour) || depth == COLOUR_NONE)
		return otherwise & 0xffffff;
	return depth == COLOUR_TRUE ? colour & 0xffffff
				    : rgb_of_index(colour_index(colour, depth));
}

/* The light of a channel's value: value / 255 / 12.92 up to 10, else
 * ((value / 255 + 0.055) / 1.055) ^ 2.4. */
static const double linear[256] = { 0, 0.000303526984, 0.000607053967,
	0.000910580951, 0.00121410793, 0.00151763492, 0.0018211619,
	0.00212468888, 0.00242821587, 0.00273174285, 0.00303526984,
	0.00334653576, 0.00367650732, 0.00402471702, 0.00439144204,
	0.00477695348, 0.0051815167, 0.00560539162, 0.00604883302,
	0.00651209079, 0.00699541019, 0.00749903204, 0.00802319299,
	0.00856812562, 0.0091340587, 0.00972121732, 0.010329823, 0.010960094,
	0.0116122452, 0.0122864884, 0.0129830323, 0.013702083, 0.0144438436,
	0.0152085144, 0.0159962934, 0.0168073758, 0.0176419545, 0.0185002201,
	0.019382361, 0.0202885631, 0.0212190104, 0.0221738848, 0.0231533662,
	0.0241576324, 0.0251868596, 0.0262412219, 0.0273208916, 0.0284260395,
	0.0295568344, 0.0307134437, 0.0318960331, 0.0331047666, 0.0343398068,
	0.0356013149, 0.0368894504, 0.0382043716, 0.0395462353, 0.0409151969,
	0.0423114106, 0.0437350293, 0.0451862044, 0.0466650863, 0.0481718242,
	0.049706566, 0.0512694584, 0.052860647, 0.0544802764, 0.05612849,
	0.0578054302, 0.0595112382, 0.0612460542, 0.0630100177, 0.0648032667,
	0.0666259386, 0.0684781698, 0.0703600957, 0.0722718507, 0.0742135684,
	0.0761853815, 0.0781874218, 0.0802198203, 0.0822827071, 0.0843762115,
	0.086500462, 0.0886555863, 0.0908417112, 0.0930589628, 0.0953074666,
	0.0975873471, 0.0998987282, 0.102241733, 0.104616484, 0.107023103,
	0.109461711, 0.111932428, 0.114435374, 0.116970668, 0.119538428,
	0.122138772, 0.124771818, 0.12743768, 0.130136477, 0.132868322,
	0.13563333, 0.138431615, 0.141263291, 0.144128471, 0.147027266,
	0.14995979, 0.152926152, 0.155926464, 0.158960835, 0.162029376,
	0.165132195, 0.1682694, 0.171441101, 0.174647404, 0.177888416,
	0.181164244, 0.184474995, 0.187820772, 0.191201683, 0.19461783,
	0.19806932, 0.201556254, 0.205078736, 0.20863687, 0.212230757,
	0.2158605, 0.2195262, 0.223227957, 0.226965874, 0.230740049,
	0.234550582, 0.238397574, 0.242281122, 0.246201327, 0.250158285,
	0.254152094, 0.258182853, 0.262250658, 0.266355605, 0.270497791,
	0.274677312, 0.278894263, 0.28314874, 0.287440838, 0.29177065,
	0.296138271, 0.300543794, 0.304987314, 0.309468923, 0.313988713,
	0.318546778, 0.323143209, 0.327778098, 0.332451536, 0.337163615,
	0.341914425, 0.346704056, 0.3515326, 0.356400144, 0.36130678,
	0.366252596, 0.37123768, 0.376262123, 0.381326011, 0.386429434,
	0.391572478, 0.396755231, 0.40197778, 0.407240212, 0.412542613,
	0.417885071, 0.42326767, 0.428690497, 0.434153636, 0.439657174,
	0.445201195, 0.450785783, 0.456411023, 0.462077, 0.467783796,
	0.473531496, 0.479320183, 0.48514994, 0.49102085, 0.496932995,
	0.502886458, 0.508881321, 0.514917665, 0.520995573, 0.527115126,
	0.533276404, 0.539479489, 0.545724461, 0.552011402, 0.55834039,
	0.564711506, 0.571124829, 0.57758044, 0.584078418, 0.590618841,
	0.597201788, 0.603827339, 0.610495571, 0.617206562, 0.623960392,
	0.630757136, 0.637596874, 0.644479682, 0.651405637, 0.658374817,
	0.665387298, 0.672443157, 0.67954247, 0.686685312, 0.693871761,
	0.701101892, 0.70837578, 0.715693501, 0.723055129, 0.73046074,
	0.737910409, 0.74540421, 0.752942217, 0.760524505, 0.768151147,
	0.775822218, 0.783537792, 0.79129794, 0.799102738, 0.806952258,
	0.814846572, 0.822785754, 0.830769877, 0.838799012, 0.846873232,
	0.854992608, 0.863157213, 0.871367119, 0.879622397, 0.887923118,
	0.896269353, 0.904661174, 0.913098652, 0.921581856, 0.930110858,
	0.938685728, 0.947306537, 0.955973353, 0.964686248, 0.97344529,
	0.98225055, 0.991102097, 1 };

double
colour_luminance(uint32_t colour)
{
	return 0.2126 * linear[channel(colour, 0)] +
	       0.7152 * linear[channel(colour, 1)] +
	       0.0722 * linear[channel(colour, 2)];
}

double
colour_contrast(uint32_t a, uint32_t b)
{
	const double first = colour_luminance(a), second = colour_luminance(b);

	return (fmax(first, second) + 0.05) / (fmin(first, second) + 0.05);
}
